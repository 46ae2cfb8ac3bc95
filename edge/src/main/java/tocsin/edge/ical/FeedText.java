package tocsin.edge.ical;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tocsin.response.oncall.Feed;
import tocsin.response.oncall.Feed.Entry;

/// A feed as `text/calendar`. All times are UTC, so that no zone has to be described; whoever shows
/// the calendar shows them on the reader's clock. A shift is not busy time: it is TRANSPARENT.
public final class FeedText {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private FeedText() {}

  /// Writes it; the same feed gives the same text.
  ///
  /// @param address where people reach this server, without a slash at the end
  public static String of(Feed feed, String address) {
    ContentLines lines = new ContentLines();
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.raw("PRODID", "-//Tocsin//On-call//EN");
    lines.raw("CALSCALE", "GREGORIAN");
    lines.raw("METHOD", "PUBLISH");
    // RFC 7986 has the first and the third, programs from before it read the others.
    lines.text("NAME", feed.name());
    lines.text("X-WR-CALNAME", feed.name());
    lines.raw("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    lines.raw("X-PUBLISHED-TTL", "PT1H");
    feed.entries().forEach(e -> add(lines, e, address));
    return lines.raw("END", "VCALENDAR").toString();
  }

  private static void add(ContentLines lines, Entry e, String address) {
    String saved = stamp(e.saved().at());
    lines.raw("BEGIN", "VEVENT");
    lines.text("UID", e.uid());
    lines.raw("DTSTAMP", saved);
    lines.raw("LAST-MODIFIED", saved);
    lines.raw("SEQUENCE", Integer.toString(e.saved().revision()));
    lines.raw("DTSTART", stamp(e.during().from()));
    lines.raw("DTEND", stamp(e.during().until()));
    lines.text("SUMMARY", e.summary());
    lines.raw("URL", address + "/schedules/" + e.schedule());
    lines.raw("CATEGORIES", "ON-CALL");
    lines.raw("TRANSP", "TRANSPARENT");
    lines.raw("END", "VEVENT");
  }

  private static String stamp(Instant at) {
    return STAMP.format(at);
  }
}
