// Prints the events of .ics files as ical.js (Thunderbird's parser) reads them: for each file one line of JSON, null where
// it is refused; complaints go to stderr, one a line, after the name of the file. ical.js is
// sought in the folder that CCMAGENDA_NODE_MODULES names, then in each node_modules above this script. Ends with 77 where it
// is missing.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const MISSING = 77;
const named = process.env.CCMAGENDA_NODE_MODULES;
const places = [...(named ? [path.join(path.resolve(named), "..", "any.js")] : []), fileURLToPath(import.meta.url)];

async function reader() {
  for (const place of places) {
    try {
      const found = createRequire(pathToFileURL(place)).resolve("ical.js");
      return (await import(pathToFileURL(found))).default;
    } catch (error) {
      if (error.code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  process.stderr.write("ical.js cannot be had: npm install ical.js, and name its node_modules in CCMAGENDA_NODE_MODULES\n");
  process.exit(MISSING);
}

const ICAL = await reader();

function moment(time) {
  if (time.isDate) return time.toString();
  if (time.zone === ICAL.Timezone.localTimezone) return `floating ${time.toICALString()}`;
  return new Date(time.toUnixTime() * 1000).toISOString().replace(".000Z", "Z");
}

function event(component) {
  const start = component.getFirstPropertyValue("dtstart");
  const end = component.getFirstPropertyValue("dtend");
  return {
    uid: component.getFirstPropertyValue("uid"),
    summary: component.getFirstPropertyValue("summary"),
    start_utc: moment(start),
    end_utc: end ? moment(end) : null,
    all_day: start.isDate,
    description: component.getFirstPropertyValue("description") ?? "",
    location: component.getFirstPropertyValue("location") ?? "",
    status: component.getFirstPropertyValue("status") ?? "",
    sequence: component.getFirstPropertyValue("sequence"),
    properties: component.getAllProperties().map((property) => property.name.toUpperCase()).sort(),
  };
}

function events(file) {
  try {
    return new ICAL.Component(ICAL.parse(readFileSync(file, "utf-8"))).getAllSubcomponents("vevent").map(event);
  } catch (error) {
    process.stderr.write(`${file}: ${error.message.replace(/\s+/g, " ")}\n`);
    return null;
  }
}

for (const file of process.argv.slice(2)) process.stdout.write(JSON.stringify(events(file)) + "\n");
