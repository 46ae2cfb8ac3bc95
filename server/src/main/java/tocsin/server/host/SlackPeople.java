package tocsin.server.host;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.edge.slack.SlackAnswer;
import tocsin.edge.slack.SlackCalls;
import tocsin.edge.slack.SlackClient;
import tocsin.ground.json.Json;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Kind;
import tocsin.response.people.User;
import tocsin.response.words.Actor;
import tocsin.server.page.Rows;

/// Finds people in Slack by their mail address and keeps what it finds as their last contact
/// method: a link, not a rule, so nobody is paged there who did not ask for it.
final class SlackPeople {
  private static final Logger log = LoggerFactory.getLogger(SlackPeople.class);

  /// Slack takes some fifty a minute.
  private static final int AT_ONCE = 5;

  private static final Duration AFTER_A_REFUSAL = Duration.ofHours(1);

  private final Rows rows;
  private final Function<Input, Answer> desk;
  private final SlackClient client;
  private final InstantSource clock;
  private final SoughtPeople sought = new SoughtPeople();

  SlackPeople(Rows rows, Function<Input, Answer> desk, SlackClient client, InstantSource clock) {
    this.rows = rows;
    this.desk = desk;
    this.client = client;
    this.clock = clock;
  }

  /// Looks for some of those who are not linked. Blocking.
  Optional<Duration> round() {
    List<User> next =
        rows.users().stream()
            .filter(SlackLink::isWanted)
            .filter(u -> sought.isDue(mail(u), clock.instant()))
            .limit(AT_ONCE)
            .toList();
    Optional<Duration> wait = Optional.empty();
    for (User u : next) {
      wait = wait.isPresent() ? wait : looked(u);
    }
    return wait;
  }

  private static String mail(User u) {
    return u.email().orElse("");
  }

  private Optional<Duration> looked(User user) {
    return switch (client.call(SlackCalls.lookupByEmail(mail(user)))) {
      case SlackAnswer.Later(Duration after, String _) -> Optional.of(after);
      case SlackAnswer.Done done -> {
        sought.sought(mail(user), clock.instant());
        SlackLink.member(done).ifPresent(m -> link(user, m));
        yield Optional.empty();
      }
      case SlackAnswer.Refused r when r.error().equals("users_not_found") -> {
        sought.sought(mail(user), clock.instant());
        yield Optional.empty();
      }
      case SlackAnswer.Refused r -> {
        log.atWarn().addKeyValue("why", r.why()).log("people not looked up in Slack");
        yield Optional.of(AFTER_A_REFUSAL);
      }
    };
  }

  private void link(User user, String member) {
    if (!new SlackMembers(rows::users).of(member).isEmpty()) {
      log.atWarn()
          .addKeyValue("user", user.id())
          .addKeyValue("member", member)
          .log("somebody else has this address in Slack");
      return;
    }
    rows.document(Kind.USER, user.id().value())
        .ifPresent(d -> {
          String body = Json.write(SlackLink.linked(Json.read(d.body(), User.class), member));
          var by = new Actor.Outside("Slack");
          Answer answer = desk.apply(new Input.Save(Kind.USER, d.id(), d.revision(), body, by));
          log.atInfo()
              .addKeyValue("user", user.id())
              .addKeyValue("member", member)
              .addKeyValue("answer", answer)
              .log("person found in Slack");
        });
  }
}
