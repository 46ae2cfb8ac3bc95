package tocsin.server.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.response.paging.LedgerEntry;
import tocsin.response.paging.Page;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.ContactId;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;
import tocsin.response.words.RunId;
import tocsin.response.words.UserId;

class HopsTest {
  private static final Instant DUE = Instant.parse("2026-01-15T02:00:00Z");
  private static final IncidentId INCIDENT = new IncidentId("INC-1");

  private static Page page(String id, Instant due) {
    return new Page(
        new PageId(id),
        new RunId("INC-1-r1"),
        INCIDENT,
        new UserId("ana"),
        new ContactMethod.Sms(new ContactId("sms"), "+4915112345678"),
        "first step",
        Page.Fate.FAILED,
        2,
        due,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  private static LedgerEntry line(long number, String page, String step, int seconds) {
    return new LedgerEntry(
        number, DUE.plusSeconds(seconds), new PageId(page), INCIDENT, step, 1, "raw", "0");
  }

  @Test
  void eachHopIsTheFirstOfItsKindAndWhatStraysIsSaid() {
    List<LedgerEntry> newestFirst =
        List.of(
            line(4, "INC-1-p1", "failed", 40),
            line(3, "INC-1-p1", "handed over", 30),
            line(2, "INC-1-p1", "handed over", 1),
            line(1, "INC-1-p1", "due", 0));

    Hops hops =
        Hops.of(List.of(page("INC-1-p1", DUE)), newestFirst, People.of(List.of(), "")).getFirst();

    assertThat(hops.by()).isEqualTo("text");
    assertThat(hops.first("handed over")).contains(line(2, "INC-1-p1", "handed over", 1));
    assertThat(hops.first("delivered")).isEmpty();
    assertThat(hops.state()).isEqualTo("failed");
    assertThat(hops.strayed()).isTrue();
    assertThat(hops.lines()).extracting(LedgerEntry::number).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void theNewestPageStandsFirstAndOneWithoutLinesNowhere() {
    List<Page> pages =
        List.of(
            page("INC-1-p1", DUE),
            page("INC-1-p2", DUE.plusSeconds(60)),
            page("INC-1-p3", DUE.plusSeconds(90)));
    List<LedgerEntry> lines =
        List.of(line(2, "INC-1-p2", "due", 60), line(1, "INC-1-p1", "due", 0));

    assertThat(Hops.of(pages, lines, People.of(List.of(), "")))
        .extracting(h -> h.page().id().value())
        .containsExactly("INC-1-p2", "INC-1-p1");
  }
}
