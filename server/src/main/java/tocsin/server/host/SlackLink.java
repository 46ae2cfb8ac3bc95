package tocsin.server.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.edge.slack.SlackAnswer;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.response.words.ContactId;

/// Who is linked to whom in Slack. Pure.
final class SlackLink {
  private static final int MOST_CONTACTS = 20;

  private SlackLink() {}

  /// Somebody with a mail address whom nobody has linked.
  static boolean isWanted(User user) {
    return user.email().isPresent()
        && user.contacts().size() < MOST_CONTACTS
        && SlackMembers.of(user).isEmpty();
  }

  /// Whom Slack found; empty for somebody who has left, or who is an app.
  static Optional<String> member(SlackAnswer.Done found) {
    boolean gone = found.isTrue("user", "deleted") || found.isTrue("user", "is_bot");
    return Optional.of(found.text("user", "id")).filter(id -> !gone && !id.isEmpty());
  }

  /// The person with a last contact method more.
  static User linked(User user, String member) {
    List<ContactMethod> contacts = new ArrayList<>(user.contacts());
    contacts.add(new ContactMethod.Slack(free(user), member));
    return user.with(contacts, user.rules());
  }

  private static ContactId free(User user) {
    var usual = new ContactId("slack");
    return user.contact(usual).isEmpty() ? usual : new ContactId("slack-member");
  }
}
