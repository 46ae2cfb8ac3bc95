package tocsin.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.response.words.IncidentId;

class SlackOrdersTest {
  private static final IncidentId TWELVE = new IncidentId("INC-12");

  private static SlackOrder read(String text) {
    return SlackOrders.read(text);
  }

  @Test
  void anIncidentIsNamedInWhateverWayPeopleWriteIt() {
    for (String name : new String[] {"INC-12", "inc-12", "#12", "12", "INC-12:"}) {
      assertThat(read("ack " + name)).isEqualTo(new SlackOrder.Acknowledge(TWELVE));
    }
    assertThat(read("Resolve INC-12  rolled back\nto 41"))
        .isEqualTo(new SlackOrder.Resolve(TWELVE, "rolled back\nto 41"));
    assertThat(read("note 12 it is the cache"))
        .isEqualTo(new SlackOrder.Note(TWELVE, "it is the cache"));
  }

  @Test
  void whoIsOnCallIsAskedInManyWays() {
    for (String text : new String[] {"oncall", "on call", "On-Call?", "who is on call?", "who"}) {
      assertThat(read(text)).isEqualTo(new SlackOrder.OnCall(""));
    }
    assertThat(read("who is on call for Database ?")).isEqualTo(new SlackOrder.OnCall("Database"));
    assertThat(read("oncall db")).isEqualTo(new SlackOrder.OnCall("db"));
  }

  @Test
  void whatIsBrokenMaySayHowBadItIs() {
    assertThat(read("trigger shop Nobody can pay"))
        .isEqualTo(new SlackOrder.Trigger("shop", "SEV2", "Nobody can pay"));
    assertThat(read("page shop sev1 Nobody can pay"))
        .isEqualTo(new SlackOrder.Trigger("shop", "SEV1", "Nobody can pay"));
  }

  @Test
  void theAppsOwnNameBeforeItMeansNothing() {
    assertThat(read("<@U0APP> who is on call?")).isEqualTo(new SlackOrder.OnCall(""));
    assertThat(read(" <@U0APP|tocsin>  ack 12")).isEqualTo(new SlackOrder.Acknowledge(TWELVE));
    assertThat(read("<@U0APP>")).isEqualTo(new SlackOrder.Help(""));
  }

  @Test
  void spacesWithoutEndCostNothing() {
    String spaces = " ".repeat(900);

    assertThat(read("on call" + spaces + "for" + spaces + "\nx"))
        .isInstanceOf(SlackOrder.OnCall.class);
    assertThat(read("oncalls" + spaces + "\nx")).isInstanceOf(SlackOrder.Help.class);
    assertThat(read("on call?" + spaces + "?\n" + spaces + "x?y"))
        .isInstanceOf(SlackOrder.Help.class);
    assertThat(read("trigger shop" + spaces + "sev1" + spaces + "\nx"))
        .isEqualTo(new SlackOrder.Trigger("shop", "SEV1", "x"));
  }

  @Test
  void whatIsNotUnderstoodIsSaid() {
    assertThat(read("frobnicate")).isInstanceOf(SlackOrder.Help.class);
    assertThat(((SlackOrder.Help) read("ack it")).wrong()).contains("'it'", "INC-12");
    assertThat(((SlackOrder.Help) read("trigger shop")).wrong()).contains("trigger checkout");
    assertThat(((SlackOrder.Help) read("note 12")).wrong()).contains("note INC-12");
  }
}
