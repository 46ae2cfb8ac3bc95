package tocsin.edge.ical;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.Chronicle;
import tocsin.response.oncall.Edition;
import tocsin.response.oncall.Feed;
import tocsin.response.oncall.Feeding;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Shift;
import tocsin.response.words.UserId;

/// A feed read back with another program's reader says what the final schedule says.
class FeedTextTest {
  // The clock of Berlin goes back on 25 October.
  private static final Instant NOW = Instant.parse("2026-10-01T10:00:00Z");
  private static final Schedule DAILY =
      Schedule.parse(
          """
          {"id":"shop","name":"Shop; nights, \\\\ and 🚒","zone":"Europe/Berlin",
           "layers":[
             {"name":"day","start":"2026-01-05T02:30","turn":"24h","people":["ana","ben","cyd"]},
             {"name":"night","start":"2026-01-05T22:00","turn":"7d","people":["ben","ana"],
              "restrictions":[{"start":"22:00","duration":"8h"}]}],
           "overrides":[
             {"who":"cyd","from":"2026-10-25T01:00","until":"2026-10-25T04:00"},
             {"kind":"remove","who":"ana","from":"2026-10-10T12:00","until":"2026-10-30T12:00"}]}
          """);

  private static Feeding.Source source(Edition... editions) {
    return new Feeding.Source(
        DAILY, new Chronicle(List.of(editions)), new Feed.Saved(3, NOW.minusSeconds(60)));
  }

  private static Feeding feeding() {
    return Feeding.at(NOW, UserId::value);
  }

  private static List<VEvent> events(Feed feed) {
    ICalendar calendar = Biweekly.parse(FeedText.of(feed, "https://tocsin.example")).first();
    assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    return calendar.getEvents();
  }

  private static TimeRange during(VEvent e) {
    return new TimeRange(
        e.getDateStart().getValue().toInstant(), e.getDateEnd().getValue().toInstant());
  }

  private static List<Shift> told(Feed feed) {
    return events(feed).stream()
        .map(e ->
            new Shift(
                during(e), new UserId(e.getSummary().getValue().replaceFirst(" on call: .*", ""))))
        .toList();
  }

  @Test
  void theFeedIsTheFinalScheduleAlsoWhereTheClockChanges() {
    TimeRange window = feeding().window();
    Feed feed = feeding().of(source(new Edition(Instant.EPOCH, Optional.of(DAILY))));

    List<Shift> inside =
        told(feed).stream().filter(s -> !s.during().from().isBefore(window.from())).toList();
    List<Shift> expected =
        new FinalSchedule(DAILY)
            .overflowing(window).stream()
                .filter(s -> !s.during().from().isBefore(window.from()))
                .filter(s -> !s.during().until().isAfter(window.until()))
                .toList();
    assertThat(inside).hasSizeGreaterThan(120).containsAll(expected);
    assertThat(inside.size() - expected.size()).isBetween(0, 1);
    assertThat(events(feed).getFirst().getSummary().getValue())
        .endsWith("on call: Shop; nights, \\ and 🚒");
  }

  @Test
  void aPersonsFeedHasTheirShiftsOnly() {
    Feed feed =
        feeding()
            .of(new UserId("cyd"), List.of(source(new Edition(Instant.EPOCH, Optional.of(DAILY)))));

    assertThat(feed.entries()).allMatch(e -> e.uid().startsWith("shop.cyd."));
    assertThat(events(feed))
        .extracting(FeedTextTest::during)
        .contains(
            new TimeRange(
                Instant.parse("2026-10-24T23:00:00Z"), Instant.parse("2026-10-25T03:00:00Z")));
  }

  @Test
  void anEditDoesNotChangeWhatWas() {
    Instant edit = Instant.parse("2026-09-20T12:00:00Z");
    Schedule before =
        new Schedule(
            DAILY.id(),
            "Shop",
            DAILY.zone(),
            Schedule.parse(
                    """
                    {"id":"x","zone":"UTC","layers":[
                     {"start":"2026-01-01T00:00","turn":"7d","people":["zoe"]}]}
                    """)
                .layers(),
            List.of());
    Feed feed =
        feeding()
            .of(
                source(
                    new Edition(Instant.EPOCH, Optional.of(before)),
                    new Edition(edit, Optional.of(DAILY))));

    List<Shift> told = told(feed);
    assertThat(told.getFirst().user()).isEqualTo(new UserId("zoe"));
    assertThat(told.getFirst().during().until()).isEqualTo(edit);
    assertThat(told.stream().skip(1)).noneMatch(s -> s.user().value().equals("zoe"));
  }

  @Test
  void uidsAreTheSameADayLaterAndEachStandsOnce() {
    Feeding.Source source = source(new Edition(Instant.EPOCH, Optional.of(DAILY)));
    List<String> today = uids(feeding().of(source));
    List<String> later = uids(Feeding.at(NOW.plusSeconds(8 * 86_400), UserId::value).of(source));

    assertThat(today).doesNotHaveDuplicates();
    assertThat(later).containsAll(today.stream().skip(40).limit(150).collect(Collectors.toSet()));
  }

  private static List<String> uids(Feed feed) {
    return events(feed).stream().map(e -> e.getUid().getValue()).toList();
  }

  @Test
  void theSameWeekGivesTheSameText() {
    Feeding.Source source = source(new Edition(Instant.EPOCH, Optional.of(DAILY)));

    assertThat(FeedText.of(Feeding.at(NOW, UserId::value).of(source), "https://t.example"))
        .isEqualTo(
            FeedText.of(
                Feeding.at(NOW.plusSeconds(3_600), UserId::value).of(source), "https://t.example"));
  }
}
