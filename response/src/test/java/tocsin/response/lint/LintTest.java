package tocsin.response.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.response.lint.Shelf.NOW;
import static tocsin.response.lint.Shelf.step;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Books in order give no finding; each fault gives one, with the moment and the way to it.
class LintTest {
  private static final String PRIMARY = "{\"schedule\":\"primary\"}";

  private final Shelf shelf = new Shelf();

  @BeforeEach
  void putInOrder() {
    shelf.weekly("primary", "\"ana\",\"ben\"", "");
    shelf.service("shop", "payments");
  }

  private void paging(String... steps) {
    shelf.policy("payments", String.join(",", steps));
  }

  private Finding only(Check check) {
    assertThat(shelf.found(check)).hasSize(1);
    return shelf.found(check).getFirst();
  }

  @Test
  void booksInOrderGiveNothing() {
    paging(step("5m", PRIMARY));

    assertThat(shelf.report().findings()).isEmpty();
    assertThat(shelf.report().left()).isZero();
  }

  @Test
  void aBackupThatIsTheSamePersonIsNamedWithTheInstantAndBothReasons() {
    shelf.weekly(
        "backup",
        "\"ben\",\"ana\"",
        ",\"overrides\":[{\"who\":\"ben\",\"from\":\"2026-12-03T02:00\",\"until\":\"2026-12-03T10:00\"}]");
    paging(step("5m", PRIMARY), step("5m", "{\"schedule\":\"backup\"}"));

    Finding f = only(Check.NO_BACKUP);
    assertThat(f.at()).contains(Instant.parse("2026-12-03T01:00:00Z"));
    assertThat(f.trace().getFirst().says())
        .isEqualTo(
            "level 2 of Payments is Ben (backup, override), who is level 1 as well"
                + " (primary, layer week, turn 48)");
    assertThat(f.says()).startsWith("level 2 is no backup for 8 h");
  }

  @Test
  void aLevelWithOneMorePersonIsABackup() {
    paging(step("5m", PRIMARY), step("5m", PRIMARY + ",{\"user\":\"ben\"},{\"user\":\"ana\"}"));

    assertThat(shelf.found(Check.NO_BACKUP)).isEmpty();
  }

  @Test
  void gapsAreSummedAndSaidToReachNobodyWhereNoOtherLevelDoes() {
    shelf.weekly(
        "holed",
        "\"ana\",\"ben\"",
        ",\"overrides\":[{\"kind\":\"remove\",\"who\":\"ben\",\"from\":\"2026-12-02T10:00\",\"until\":\"2026-12-02T12:00\"},"
            + "{\"kind\":\"remove\",\"who\":\"ana\",\"from\":\"2026-12-09T10:00\",\"until\":\"2026-12-09T11:00\"}]");
    paging(step("5m", "{\"schedule\":\"holed\"}"));

    assertThat(only(Check.GAP).says())
        .isEqualTo("nobody is on call for 3 h of the next 30 days, in 2 gaps");
    Finding nobody = only(Check.NOBODY);
    assertThat(nobody.weight()).isEqualTo(Weight.PROBLEM);
    assertThat(nobody.at()).contains(Instant.parse("2026-12-02T09:00:00Z"));
    assertThat(nobody.trace()).hasSize(2);
  }

  @Test
  void whoHasNoWayOrNoRuleIsFoundWhenTheyWouldBePaged() {
    shelf.user("{\"id\":\"ana\",\"name\":\"Ana\"}");
    paging(step("5m", PRIMARY));

    Finding f = only(Check.UNREACHABLE);
    assertThat(f.weight()).isEqualTo(Weight.PROBLEM);
    assertThat(f.says()).startsWith("has no contact method");
    assertThat(f.trace().getFirst().says()).startsWith("level 1 of Payments is Ana (primary, ");
  }

  @Test
  void aFailingWayIsAProblemAndOneThatNeverCarriedAPageANote() {
    var ana = shelf.person("ana", "Ana", "\"0s\"");
    var ben = shelf.person("ben", "Ben", "\"0s\"");
    shelf.proof(ana, 0, new Proof.Failed(NOW, "HTTP 550"));
    shelf.forget(ben, 0);
    paging(step("5m", PRIMARY));

    assertThat(only(Check.FAILING_CONTACT).says())
        .isEqualTo("the last page by email (mail) failed: HTTP 550");
    assertThat(only(Check.UNPROVEN_CONTACT).about().id()).isEqualTo("ben");
    shelf.proof(ben, 0, new Proof.NoCourier());
    assertThat(only(Check.NO_COURIER).weight()).isEqualTo(Weight.WARNING);
  }

  @Test
  void whatIsNotVerifiedIsFoundWithWhatIsUsedInstead() {
    shelf.unverified("ana");
    paging(step("5m", PRIMARY));

    assertThat(only(Check.UNVERIFIED).says())
        .isEqualTo(
            "email (mail) is not verified; it is used all the same, because nothing else is");
  }

  @Test
  void aRuleAsLateAsTheNextLevelNeverFires() {
    shelf.person("ana", "Ana", "\"5m\"");
    paging(step("5m", PRIMARY));

    Finding f = only(Check.LATE_RULE);
    assertThat(f.weight()).isEqualTo(Weight.PROBLEM);
    assertThat(f.says())
        .isEqualTo(
            "would never be told: the rule \"mail after 5 min\" never fires on level 1 of"
                + " Payments, which waits 5 min");
  }

  @Test
  void oneAndTheSamePersonAllTheTimeIsFound() {
    paging(step("5m", PRIMARY), step("5m", "{\"user\":\"ben\"}"));

    assertThat(only(Check.LONE_PERSON).says())
        .isEqualTo("level 2 is nobody but Ben for all of the next 30 days");
  }

  @Test
  void shiftsAfterTheLastDayAreFound() {
    shelf.user(
        """
        {"id":"ben","name":"Ben","zone":"Europe/Berlin","leaves":"2026-12-10",
         "contacts":[{"kind":"email","id":"mail","address":"ben@example.org"},
                     {"kind":"webhook","id":"hook","address":"https://example.org/ben"}],
         "rules":[{"urgency":"high","contact":"mail"}]}\
        """);
    paging(step("5m", PRIMARY));

    Finding f = only(Check.LEAVING);
    assertThat(f.says()).isEqualTo("leaves on 2026-12-10 and is still asked after that");
    assertThat(f.at()).contains(Instant.parse("2026-12-14T08:00:00Z"));
  }

  @Test
  void somebodyWhoIsNotOnTheBooksIsFound() {
    shelf.weekly("other", "\"zoe\"", "");
    paging(step("5m", PRIMARY), step("5m", "{\"schedule\":\"other\"},{\"user\":\"yan\"}"));

    assertThat(only(Check.STRANGER).says()).startsWith("zoe is on call and not on the books");
    assertThat(only(Check.BROKEN_LINK).says())
        .isEqualTo("level 2 asks yan, who is not on the books");
  }

  @Test
  void whatNothingUsesAndServicesThatPageNobodyAreFound() {
    paging(step("5m", PRIMARY));
    shelf.weekly("spare", "\"ana\"", "");
    shelf.policy("idle", step("5m", PRIMARY));
    shelf.service("bare", "");
    shelf.service("lost", "gone");

    assertThat(only(Check.UNUSED_SCHEDULE).about().id()).isEqualTo("spare");
    assertThat(only(Check.UNUSED_POLICY).about().id()).isEqualTo("idle");
    assertThat(only(Check.SERVICE_WITHOUT_POLICY).about().id()).isEqualTo("bare");
    assertThat(only(Check.BROKEN_LINK).about().id()).isEqualTo("lost");
  }

  @Test
  void anOverrideForSomebodyWhoIsNotOnCallIsFound() {
    shelf.weekly(
        "swapped",
        "\"ana\"",
        ",\"overrides\":[{\"out\":\"ben\",\"in\":\"ana\",\"from\":\"2026-12-02T10:00\",\"until\":\"2026-12-02T12:00\"}]");
    paging(step("5m", PRIMARY + ",{\"schedule\":\"swapped\"}"));

    assertThat(only(Check.IDLE_OVERRIDE).says())
        .isEqualTo("an override changes nothing: Ana steps in for Ben, who is not on call then");
  }

  @Test
  void aCalendarThatCannotBeReadIsFoundAndSoAreEventsThatNameNobody() {
    shelf.layered(
        "team",
        "{\"name\":\"Team\",\"start\":\"2026-01-05T09:00\",\"calendar\":{\"address\":\"https://x.example/a.ics\","
            + "\"strangers\":[\"Picnic\"],"
            + "\"stale\":{\"since\":\"2026-11-29T10:00:00Z\",\"why\":\"HTTP 503\"}}}");
    paging(step("5m", PRIMARY + ",{\"schedule\":\"team\"}"));

    Finding stale = only(Check.STALE_CALENDAR);
    assertThat(stale.trace())
        .containsExactly(new Trace(Instant.parse("2026-11-29T10:00:00Z"), "HTTP 503"));
    assertThat(only(Check.CALENDAR_STRANGER).says()).endsWith("name nobody on the books: Picnic");
  }

  @Test
  void theWorstComesFirst() {
    shelf.user("{\"id\":\"ana\",\"name\":\"Ana\"}");
    shelf.weekly("spare", "\"ana\"", "");
    paging(step("5m", PRIMARY), step("5m", "{\"user\":\"ben\"}"));

    assertThat(shelf.report().findings())
        .isSortedAccordingTo(java.util.Comparator.comparing(Finding::weight));
    assertThat(shelf.report().count(Weight.PROBLEM)).isEqualTo(1);
  }
}
