package tocsin.response.lint;

import java.util.Locale;

/// What is looked for.
public enum Check {
  /// Somebody is on call or on a level who is not on the books.
  STRANGER,
  /// A policy asks a schedule that is not there, or a service a policy.
  BROKEN_LINK,
  /// A policy reaches nobody on any level.
  NOBODY,
  /// A schedule that a policy asks has nobody.
  GAP,
  /// Somebody who is paged has no contact method or no rule for urgent pages.
  UNREACHABLE,
  /// The last page to a contact method did not arrive.
  FAILING_CONTACT,
  /// No courier of this server carries it.
  NO_COURIER,
  /// A rule that is due when the next level has taken over.
  LATE_RULE,
  /// A level that is the same person as one before it.
  NO_BACKUP,
  /// A level that is one and the same person all the time.
  LONE_PERSON,
  /// Shifts after somebody's last day.
  LEAVING,
  /// A calendar that cannot be read; its last copy counts.
  STALE_CALENDAR,
  /// Events of a calendar that name nobody on the books.
  CALENDAR_STRANGER,
  /// A service whose incidents page nobody.
  SERVICE_WITHOUT_POLICY,
  /// A monitor that matches no series.
  NEVER_MATCHES,
  /// A monitor that matches far fewer series than usual.
  FEWER_SERIES,
  /// A monitor that cannot be evaluated.
  NOT_EVALUATED,
  /// A threshold that no value ever came near.
  FAR_THRESHOLD,
  /// A handle in a message that reaches nobody.
  DEAD_HANDLE,
  /// A monitor that was muted long ago.
  LONG_MUTED,
  /// A monitor that pages, of a service without a policy.
  PAGES_NOBODY,
  /// Somebody who is paged on one channel only.
  ONE_WAY,
  /// A contact method on which nothing ever arrived.
  UNPROVEN_CONTACT,
  /// A contact method whose code was not entered.
  UNVERIFIED,
  /// An override that changes nothing.
  IDLE_OVERRIDE,
  /// A policy that no service uses.
  UNUSED_POLICY,
  /// A schedule that no policy asks.
  UNUSED_SCHEDULE;

  /// As it stands in answers: `no_backup`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
