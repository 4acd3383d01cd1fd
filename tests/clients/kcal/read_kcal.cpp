// Prints the events of .ics files as KCalendarCore (KOrganizer, Merkuro) reads them: for each file one line of JSON, null
// where it is refused; complaints go to stderr, one a line, after the name of the file.
#include <KCalendarCore/Event>
#include <KCalendarCore/Exceptions>
#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QTimeZone>

using namespace KCalendarCore;

static QTextStream out(stdout);
static QTextStream complaints(stderr);

static QString moment(const QDateTime &time, bool allDay, int further = 0)
{
    if (allDay) {
        return time.date().addDays(further).toString(Qt::ISODate);
    }
    return time.timeSpec() == Qt::LocalTime ? QStringLiteral("floating ") + time.toString(Qt::ISODate) : time.toUTC().toString(Qt::ISODate);
}

static QString status(const Event::Ptr &event)
{
    switch (event->status()) {
    case Incidence::StatusTentative:
        return QStringLiteral("TENTATIVE");
    case Incidence::StatusConfirmed:
        return QStringLiteral("CONFIRMED");
    case Incidence::StatusCanceled:
        return QStringLiteral("CANCELLED");
    default:
        return event->customStatus();
    }
}

static QByteArrayList lines(QByteArray text)
{
    return text.replace("\r", "").replace("\n ", "").split('\n');
}

// It keeps no list of what stood in the file; what it would write tells what it took from there. It makes a CREATED of its
// own where there was none, writes no SEQUENCE of 0 and names attendees only in an invitation.
static QJsonArray properties(const Event::Ptr &event)
{
    QStringList names{QStringLiteral("SEQUENCE")};
    for (int attendee = 0; attendee < event->attendeeCount(); ++attendee) {
        names.append(QStringLiteral("ATTENDEE"));
    }
    int depth = 0;
    for (const QByteArray &line : lines(ICalFormat().toRawString(event))) {
        const QByteArray name = line.left(line.indexOf(':')).split(';').first();
        if (name == "BEGIN") {
            ++depth;
        } else if (name == "END" && --depth == 0) {
            break; // what follows is the zone
        } else if (depth == 1 && !QByteArrayList{"ATTENDEE", "CREATED", "SEQUENCE", "END"}.contains(name)) {
            names.append(QString::fromUtf8(name));
        }
    }
    names.sort();
    return QJsonArray::fromStringList(names);
}

// It keeps events in no order: theirs in the file.
static QStringList uids(const QByteArray &text)
{
    QStringList found;
    bool event = false;
    for (const QByteArray &line : lines(text)) {
        event = line == "BEGIN:VEVENT" || (event && line != "END:VEVENT");
        if (event && line.startsWith("UID:")) {
            found.append(QString::fromUtf8(line.mid(4)));
        }
    }
    found.removeDuplicates();
    return found;
}

static QJsonObject read(const Event::Ptr &event)
{
    const bool allDay = event->allDay();
    const bool ends = allDay || event->dtEnd() != event->dtStart(); // where no end is written it takes the start for it
    return {
        {QStringLiteral("uid"), event->uid()},
        {QStringLiteral("summary"), event->summary()},
        {QStringLiteral("start_utc"), moment(event->dtStart(), allDay)},
        {QStringLiteral("end_utc"), ends ? moment(event->dtEnd(), allDay, 1) : QJsonValue()}, // of days it keeps the last
        {QStringLiteral("all_day"), allDay},
        {QStringLiteral("description"), event->description()},
        {QStringLiteral("location"), event->location()},
        {QStringLiteral("status"), status(event)},
        {QStringLiteral("sequence"), event->revision()},
        {QStringLiteral("properties"), properties(event)},
    };
}

int main(int argc, char **argv)
{
    for (int number = 1; number < argc; ++number) {
        QFile file(QString::fromLocal8Bit(argv[number]));
        file.open(QIODevice::ReadOnly);
        const QByteArray text = file.readAll();
        const MemoryCalendar::Ptr calendar(new MemoryCalendar(QTimeZone::utc()));
        ICalFormat format;
        const bool taken = format.fromRawString(calendar, text);
        if (format.exception()) {
            complaints << file.fileName() << ": exception " << format.exception()->code() << " " << format.exception()->arguments().join(QLatin1Char(' ')) << Qt::endl;
        }
        QJsonArray events;
        for (const QString &uid : uids(text)) {
            if (const Event::Ptr event = calendar->event(uid)) {
                events.append(read(event));
            }
        }
        out << (taken ? QJsonDocument(events).toJson(QJsonDocument::Compact) : QByteArray("null")) << Qt::endl;
    }
}
