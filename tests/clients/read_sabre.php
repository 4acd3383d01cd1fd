<?php
// Prints the events of .ics files as sabre/vobject reads them: for each file one line of JSON, null where it is refused;
// what its validate() says at any level goes to stderr, one a line, after the name of the file. Ends with 77 where it is
// missing: apt-get install php-cli php-sabre-vobject.

const MISSING = 77;
const LIBRARY = '/usr/share/php/Sabre/VObject/autoload.php';

error_reporting(E_ALL & ~E_DEPRECATED);  // written for PHP 5
ini_set('display_errors', 'stderr');
date_default_timezone_set('UTC');

if (!is_readable(LIBRARY)) {
    fwrite(STDERR, 'sabre/vobject cannot be had: there is no ' . LIBRARY . "\n");
    exit(MISSING);
}
require LIBRARY;

use Sabre\VObject\Component;
use Sabre\VObject\Property;
use Sabre\VObject\Property\DateTime as When;
use Sabre\VObject\Reader;

// Version 2 undoes \\ and \n in all text and leaves \, and \; to whoever reads it.
function text(?Property $property): string
{
    return $property === null ? '' : preg_replace('/\\\\([,;])/', '$1', $property->getValue());
}

function moment(?When $property): ?string
{
    if ($property === null) {
        return null;
    }
    $time = $property->getDateTime();
    if ($property->getDateType() === When::DATE) {
        return $time->format('Y-m-d');
    }
    if ($property->getDateType() === When::LOCAL) {
        return 'floating ' . $time->format('Y-m-d\TH:i:s');
    }
    return gmdate('Y-m-d\TH:i:s\Z', $time->getTimestamp());
}

function event(Component $component): array
{
    $names = [];
    foreach ($component->children() as $child) {
        if ($child instanceof Property) {
            $names[] = $child->name;
        }
    }
    sort($names);
    return [
        'uid' => text($component->UID),
        'summary' => text($component->SUMMARY),
        'start_utc' => moment($component->DTSTART),
        'end_utc' => moment($component->DTEND),
        'all_day' => $component->DTSTART->getDateType() === When::DATE,
        'description' => text($component->DESCRIPTION),
        'location' => text($component->LOCATION),
        'status' => text($component->STATUS),
        'sequence' => $component->SEQUENCE === null ? null : (int) text($component->SEQUENCE),
        'properties' => $names,
    ];
}

foreach (array_slice($argv, 1) as $file) {
    try {
        $calendar = Reader::read(file_get_contents($file));
        $events = array_map('event', array_values($calendar->select('VEVENT')));
        foreach ($calendar->validate() as $found) {
            fwrite(STDERR, "$file: level {$found['level']}: {$found['node']->name}: {$found['message']}\n");
        }
    } catch (Throwable $error) {
        $events = null;
        fwrite(STDERR, "$file: " . preg_replace('/\s+/', ' ', $error->getMessage()) . "\n");
    }
    echo json_encode($events, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES), "\n";
}
