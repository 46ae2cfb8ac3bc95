package tocsin.server.setup;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.Spans;
import tocsin.response.notice.Notice;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.response.people.User.NotificationRule;
import tocsin.response.words.Urgency;
import tocsin.server.page.Delivered;
import tocsin.server.page.TestLog;

/// One person, as the page shows them.
///
/// @param told what was just done and what came of it
/// @param trouble what could not be done
/// @param notices what they are told of their shifts
/// @param heard the last of it
/// @param tests the last test pages to them
/// @param kinds of contact methods to choose from
/// @param device what a browser of theirs subscribes to; empty for whoever looks at somebody else
public record PersonView(
    User user,
    int revision,
    List<Contact> contacts,
    List<Rule> rules,
    List<Rule> notices,
    List<Notice> heard,
    List<TestLog.Test> tests,
    String told,
    String trouble,
    boolean admin,
    List<ContactKind> kinds,
    Optional<ThisDevice> device) {
  /// A way to reach them.
  ///
  /// @param carried whether this server has a courier for it
  /// @param waits whether its code was not entered yet
  public record Contact(String id, String says, boolean carried, boolean waits) {}

  /// When they are told on which of them, as a sentence.
  public record Rule(int at, String says) {}

  static String said(User u, NotificationRule r) {
    String what = r.urgency() == Urgency.HIGH ? "When it is urgent" : "When it can wait";
    String when =
        r.delay().equals(Duration.ZERO)
            ? "at once"
            : "after " + Spans.words(r.delay()) + " without an answer";
    String by =
        u.contact(r.contact()).map(Delivered::called).orElse("a contact method that is gone");
    return what + ", tell " + u.name() + " " + when + " by " + by + ".";
  }

  static String kind(ContactMethod method) {
    return Delivered.called(method);
  }

  /// Whether they are told also of schedules that no service asks.
  public boolean always() {
    return NoticeForm.of(user).always();
  }

  /// Where they are told of broken monitors: a contact method, `off`, or empty text for what is
  /// usual.
  public String broken() {
    return NoticeForm.of(user).broken().orElse("");
  }

  /// `sent`, or why it was not.
  public static String became(Notice n) {
    return switch (n.state()) {
      case SENT -> "sent";
      case WAITING -> n.why().isEmpty() ? "on its way" : "tried again: " + n.why();
      case FAILED -> "not sent: " + n.why();
    };
  }

  /// What there is to know first.
  public String sentence() {
    if (contacts.isEmpty()) {
      return user.name() + " cannot be reached: there is no contact method.";
    }
    return rules.isEmpty()
        ? user.name()
            + " is reached by "
            + contacts.getFirst().says()
            + " first, because no rule says otherwise."
        : user.name()
            + " can be reached in "
            + (contacts.size() == 1 ? "one way." : contacts.size() + " ways.");
  }
}
