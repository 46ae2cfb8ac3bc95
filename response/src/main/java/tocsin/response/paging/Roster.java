package tocsin.response.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.PolicyId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// What paging needs to know of people, schedules and policies as they are now. Answers are pure on
/// the documents; nothing here reads a clock.
public interface Roster {
  Optional<EscalationPolicy> policy(PolicyId id);

  /// Whom a target means at this instant; empty when nobody is on call there or it is gone.
  List<Assignment> reached(Target target, Instant now);

  /// The first instant after `now` at which one of these targets means somebody.
  Optional<Instant> nextReached(List<Target> targets, Instant now);

  /// How a person wants to be told, earliest first.
  List<Rule> rules(UserId user, Urgency urgency);

  /// Every way to reach a person, preferred first, for when one fails.
  List<ContactMethod> contacts(UserId user);

  /// When somebody whose quiet hours these are may be told what can wait; empty outside of them.
  Optional<Instant> quietUntil(UserId user, Instant now);

  /// A notification rule.
  record Rule(Duration delay, ContactMethod contact) {}
}
