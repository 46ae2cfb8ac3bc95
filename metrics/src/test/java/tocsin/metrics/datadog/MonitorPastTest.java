package tocsin.metrics.datadog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.metrics.datadog.language.MonitorQuery;
import tocsin.metrics.datadog.language.MonitorQuery.OfMetric;

/// The numbers of a monitor at moments that follow each other.
class MonitorPastTest {
  private static OfMetric query(String text) {
    return (OfMetric) MonitorQuery.parse(text);
  }

  /// Hours of a value a minute.
  private static Samples hours() {
    StringBuilder all = new StringBuilder("m;h=x =");
    StringBuilder other = new StringBuilder("; m;h=y =");
    for (int i = 0; i < 400; i++) {
      all.append(' ').append(i * 7 % 13);
      other.append(i % 60 < 20 ? " -" : " " + i % 5);
    }
    return Minutes.of(all.append(' ').append(other).toString());
  }

  @Test
  void areThoseOfEachMomentByItselfPieceAfterPiece() {
    Samples samples = hours();
    for (String text :
        new String[] {
          "avg(last_5m):avg:m{*} by {h} > 4",
          "sum(last_1h):sum:m{h:x}.as_count() / sum:m{*}.as_count() > 0.5",
          "change(avg(last_5m),last_2h):avg:m{*} > 0",
          "avg(last_10m):moving_rollup(avg:m{*} by {h}, 300, 'max') > 4",
        }) {
      var past = new MonitorPast(query(text), samples);
      for (int minute = 1; minute < 420; minute += 3) {
        assertThat(past.at(Minutes.minute(minute)))
            .as(text + " at " + minute)
            .isEqualTo(new MonitorNumbers(query(text)).at(samples, Minutes.minute(minute)));
      }
    }
  }

  @Test
  void tellWhatAMomentCosts() {
    var past = new MonitorPast(query("avg(last_5m):avg:m{h:x} > 4"), hours());

    past.at(Minutes.minute(200));

    assertThat(past.spent()).isBetween(5L, 30L);
  }
}
