package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.edge.slack.SlackCalls;

class RoomWishTest {
  private static final Room NEW = Room.of("C0009", "inc-1");
  private static final RoomWish WISH =
      new RoomWish("SEV2 triggered: Checkout fails", List.of("U0002", "U0003"));

  @Test
  void peopleComeFirstAndThenTheTopicAndThenNothing() {
    assertThat(WISH.next(NEW)).contains(SlackCalls.invite("C0009", List.of("U0002", "U0003")));
    Room full = WISH.after(NEW);
    assertThat(WISH.next(full))
        .contains(SlackCalls.topic("C0009", "SEV2 triggered: Checkout fails"));
    assertThat(WISH.next(WISH.after(full))).isEmpty();
  }

  @Test
  void onlyWhoeverIsNewIsInvitedAndNobodyIsThrownOut() {
    Room there = NEW.withMembers(List.of("U0002", "U0099")).withTopic(WISH.topic());

    assertThat(WISH.next(there)).contains(SlackCalls.invite("C0009", List.of("U0003")));
    assertThat(WISH.after(there).members()).containsExactly("U0002", "U0099", "U0003");
  }
}
