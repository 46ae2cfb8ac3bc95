package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.ground.journal.Draft;
import tocsin.ground.journal.Entry;
import tocsin.ground.journal.MemoryJournal;
import tocsin.response.document.Kind;

class LedgerCheckTest {
  private static final Instant START = Instant.parse("2026-01-15T02:00:00Z");

  private final Rehearsal house = new Rehearsal(START);

  @BeforeEach
  void twoIncidentsHappened() {
    house.checkoutPagesAnaThenBen();
    house.save(Kind.SERVICE, "s", "{\"id\":\"s\",\"team\":\"t\",\"policy\":\"checkout\"}");
    house.trigger("s", "disk");
    house.passes(400);
    house.act("INC-1", "ben", new Action.Resolve("fixed"));
    house.trigger("s", "disk");
  }

  private List<Entry> facts() {
    return house.journal().read(0, 10_000);
  }

  private static LedgerCheck.Result check(List<Entry> entries, String head) {
    MemoryJournal journal = new MemoryJournal();
    journal.append(
        0,
        entries.stream().map(e -> new Draft(e.at(), e.type(), e.version(), e.body())).toList(),
        List.of());
    return LedgerCheck.of(journal, head);
  }

  private LedgerCheck.Result changed(String type, UnaryOperator<Entry> how) {
    List<Entry> all = new ArrayList<>(facts());
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).type().equals(type)) {
        all.set(i, how.apply(all.get(i)));
        return check(all, "");
      }
    }
    throw new AssertionError("no fact of type " + type);
  }

  @Test
  void whatNobodyTouchedIsWhole() {
    LedgerCheck.Result result = check(facts(), "");

    assertThat(result.faults()).isEmpty();
    assertThat(result.entries()).isGreaterThan(8);
    assertThat(result.head()).isEqualTo(house.desk().ledger().chain().head());
  }

  @Test
  void aReceiptThatWasChangedIsShownAndWhereItLies() {
    LedgerCheck.Result result =
        changed(
            "paging.page_delivered",
            e -> new Entry(e.position(), e.at(), e.type(), 1, e.body().replace("ok", "later")));

    assertThat(result.faults()).singleElement().asString().contains("are not what was sealed");
  }

  @Test
  void anInstantThatWasChangedIsShown() {
    assertThat(
            changed(
                    "paging.page_delivered",
                    e -> new Entry(e.position(), e.at().plusSeconds(1), e.type(), 1, e.body()))
                .faults())
        .hasSize(1);
  }

  @Test
  void aFactThatWasTakenOutIsShown() {
    List<Entry> all = new ArrayList<>(facts());
    all.removeIf(e -> e.type().equals("paging.page_due") && e.body().contains("INC-1-p2"));

    assertThat(check(all, "").faults()).singleElement().asString().contains("sealed");
  }

  @Test
  void anEndThatWasCutOffIsShownToWhomeverWroteTheHeadDown() {
    String head = house.desk().ledger().chain().head();
    List<Entry> all = facts().subList(0, facts().size() - 5);

    assertThat(check(facts(), head).faults()).isEmpty();
    assertThat(check(all, head).faults())
        .anySatisfy(f -> assertThat(f).contains("no line has the hash"));
  }

  @Test
  void theLedgerTellsEveryStepOfAPage() {
    assertThat(house.journal().rows("ledger", "INC-1", Long.MAX_VALUE, 100).reversed())
        .extracting(r -> tocsin.ground.json.Json.tree(r.body()).path("step").asString())
        .startsWith("due", "handed over", "delivered");
  }

  @Test
  void aRestartGoesOnFromTheSameHash() {
    String before = house.desk().ledger().chain().head();
    house.restarts();

    assertThat(house.desk().ledger().chain().head()).isEqualTo(before);
  }
}
