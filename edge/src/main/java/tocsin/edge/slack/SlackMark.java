package tocsin.edge.slack;

import java.time.Instant;

/// Words as Slack shows them. Pure.
public final class SlackMark {
  private SlackMark() {}

  /// What others wrote, on one line: it can neither call people nor pass for ours.
  public static String plain(String text) {
    return SlackCourier.line(text);
  }

  public static String bold(String text) {
    return "*" + plain(text) + "*";
  }

  /// A day and a time on the clock of whoever reads it.
  public static String moment(Instant at) {
    return "<!date^" + at.getEpochSecond() + "^{date_short_pretty} {time}|" + at + ">";
  }

  public static String link(String address, String words) {
    return "<" + address + "|" + plain(words) + ">";
  }
}
