package tocsin.response.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordingTest {
  private static final PersonNames NAMES = PersonNames.of(List.of("Ana Ruiz", "Jonas Weber", "Bo"));
  private static final Review REVIEW = WholenessTest.review(Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jonas forgot to test the pool change under load.",
        "Bo should have looked at the heap graph.",
        "Ana Ruiz failed to notice the warning in the build output.",
        "The outage was caused by human error.",
        "Root cause: the engineer on duty.",
        "If the lead had listened, we would have been done by nine.",
        "A careless change took everything offline.",
        "Nobody noticed the growing queue for forty minutes.",
        "The alert was ignored by the night shift.",
        "Why did you restart the primary without asking?",
        "Obviously the limit was far too low.",
        "Developers need to be more careful with feature flags.",
        "The blame lies with the storage team.",
        "An outage of this length is unacceptable."
      })
  void asksAboutSentencesThatBlameSomebody(String sentence) {
    assertThat(blamed(sentence))
        .hasSize(1)
        .first()
        .satisfies(h -> {
          assertThat(h.sentence()).isEqualTo(sentence);
          assertThat(sentence).contains(h.words());
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The scheduler failed to acquire the lease.",
        "Jonas reverted the deploy at 03:19, which took 100 seconds.",
        "The page to Ana was not acknowledged within five minutes.",
        "Every service should have a runbook and an owner.",
        "The heap monitor should have fired before the first kill; now it does.",
        "A two-minute window would have detected this seven minutes earlier.",
        "A customer wrote: \"This is unacceptable, you forgot us.\"",
        "The deploy broke the login form for two browsers.",
        "Nobody was paged, because the monitor waits ten minutes.",
        "It was not obvious from the dashboard which shard was affected.",
        "Set `careless: true` in https://example.com/careless to see it."
      })
  void leavesFactsMachinesAndTheWordsOfOthersAlone(String sentence) {
    assertThat(blamed(sentence)).isEmpty();
  }

  @Test
  void asksOnceASentenceAndNamesTheWords() {
    List<Hint> hints =
        blamed("v412 kept connections open. Jonas carelessly forgot it. It held for 3.5 s.");

    assertThat(hints).extracting(Hint::sentence).containsExactly("Jonas carelessly forgot it.");
    assertThat(hints).extracting(Hint::words).containsExactly("Jonas carelessly forgot");
  }

  @Test
  void anImpactSaysHowMuchAndWhatCustomersSaw() {
    assertThat(impact("It was bad from 02:10 UTC on."))
        .containsExactly(
            "No number with a unit stands here, and none was measured",
            "It does not say what customers saw");
    assertThat(impact("1,184 payments failed."))
        .containsExactly("It does not say what customers saw");
    assertThat(impact("Customers saw an error for 22 min.")).isEmpty();
    assertThat(impact(" ")).isEmpty();
  }

  @Test
  void aNameIsOnlyAWholeWordAsItIsWritten() {
    assertThat(NAMES.mask("Bo, Bond and Ana Ruiz")).isEqualTo("Qx, Bond and Qxxxxxxx");
    assertThat(PersonNames.of(List.of()).mask("Bo")).isEqualTo("Bo");
  }

  @Test
  void aLongTextWithoutAFullStopIsReadInTime() {
    String told = "the team and the team of the team ".repeat(1_400);

    assertThat(Wording.hints(REVIEW, Topic.CAUSE, told, NAMES)).isEmpty();
  }

  private static List<Hint> blamed(String told) {
    return Wording.hints(REVIEW, Topic.CAUSE, told, NAMES);
  }

  private static List<String> impact(String told) {
    assertThat(REVIEW.impact()).isEqualTo(Optional.empty());
    return Wording.hints(REVIEW, Topic.IMPACT, told, NAMES).stream().map(Hint::why).toList();
  }

  @Test
  void takesTextsWithoutEndsOfSentencesAsTheyAre() {
    assertThat(blamed("shop.web.errors.".repeat(2_000) + "x")).isEmpty();
    assertThat(blamed("the team on the ".repeat(2_000))).isEmpty();
    assertThat(blamed("Version 1.5 of shop.web came. Bo forgot to test it."))
        .extracting(Hint::sentence)
        .containsExactly("Bo forgot to test it.");
  }
}
