package tocsin.response.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.monitor.Trace;
import tocsin.response.review.Impact.Budget;
import tocsin.response.review.Impact.Orders;
import tocsin.response.service.Business;

/// Measures the impact of an incident from the service's business figures. Samples are counts per
/// step; a missing one adds nothing and is told as blind time.
final class ImpactMeter {
  private static final double FAILING_SHARE = 0.01;
  private static final long MINUTE_MILLIS = 60_000;

  private final Business business;
  private final Samples samples;

  ImpactMeter(Business business, Samples samples) {
    this.business = business;
    this.samples = samples;
  }

  /// When people were hurt: from the first failed request of the first minute in which more than 1%
  /// of all requests failed, until the end of the last sample over 1%. Empty when that never
  /// happened, or when failed and all requests are not both known.
  Optional<TimeRange> window(TimeRange within) {
    Optional<Trace> failed = one(business.failed(), within);
    Optional<Trace> requests = one(business.requests(), within);
    if (failed.isEmpty() || requests.isEmpty()) {
      return Optional.empty();
    }
    double[] f = failed.get().values();
    double[] r = requests.get().values();
    int minute = (int) Math.max(1, MINUTE_MILLIS / failed.get().stepMillis());
    int length = Math.min(f.length, r.length);
    int firstBad = -1;
    int lastBad = -1;
    for (int i = minute - 1; i < length; i++) {
      if (share(sum(f, i - minute + 1, i + 1), sum(r, i - minute + 1, i + 1)) > FAILING_SHARE) {
        firstBad = firstBad < 0 ? i : firstBad;
        lastBad = i;
      }
    }
    if (firstBad < 0) {
      return Optional.empty();
    }
    int begin = firstBad - minute + 1;
    while (!(f[begin] > 0)) {
      begin++;
    }
    int end = lastBad;
    while (end > begin && !(share(f[end], r[end]) > FAILING_SHARE)) {
      end--;
    }
    return Optional.of(new TimeRange(stamp(failed.get(), begin), stamp(failed.get(), end + 1)));
  }

  /// The figures of a window.
  ///
  /// @param usual the time before the trigger that counts as usual
  Impact measure(TimeRange window, TimeRange usual) {
    double failed = total(business.failed(), window);
    double requests = total(business.requests(), window);
    return new Impact(
        window,
        failed,
        requests,
        orders(window, usual),
        business.objective().map(o -> new Budget(o.errorBudget(), share(failed, o.errorBudget()))),
        sessionMinutes(window),
        blind(window));
  }

  private Optional<Orders> orders(TimeRange window, TimeRange usual) {
    Optional<Trace> before = one(business.orders(), usual);
    Optional<Trace> during = one(business.orders(), window);
    if (before.isEmpty() || during.isEmpty() || count(before.get()) == 0) {
      return Optional.empty();
    }
    double mean = sum(before.get()) / count(before.get());
    double completed = sum(during.get());
    double lost = Math.max(0, mean * during.get().values().length - completed);
    return Optional.of(
        new Orders(
            mean,
            completed,
            lost,
            business.revenuePerOrder().map(value -> lost * value),
            business.currency()));
  }

  private Optional<Double> sessionMinutes(TimeRange window) {
    Optional<Trace> sessions = one(business.sessions(), window);
    Optional<Trace> failed = one(business.failed(), window);
    Optional<Trace> requests = one(business.requests(), window);
    if (sessions.isEmpty() || failed.isEmpty() || requests.isEmpty()) {
      return Optional.empty();
    }
    double minutes = sessions.get().stepMillis() / (double) MINUTE_MILLIS;
    double sum = 0;
    for (int i = 0; i < sessions.get().values().length; i++) {
      double hurt =
          sessions.get().values()[i] * share(at(failed.get(), i), at(requests.get(), i)) * minutes;
      sum += Double.isNaN(hurt) ? 0 : hurt;
    }
    return Optional.of(sum);
  }

  private Duration blind(TimeRange window) {
    return one(business.failed(), window)
        .map(t -> Duration.ofMillis((t.values().length - count(t)) * t.stepMillis()))
        .orElse(window.length());
  }

  private double total(Optional<String> target, TimeRange over) {
    return one(target, over).map(ImpactMeter::sum).orElse(0.0);
  }

  private Optional<Trace> one(Optional<String> target, TimeRange over) {
    List<Trace> traces = target.map(t -> samples.read(t, over)).orElse(List.of());
    return traces.stream().findFirst();
  }

  private static double at(Trace trace, int i) {
    return i < trace.values().length ? trace.values()[i] : Double.NaN;
  }

  private static Instant stamp(Trace trace, int i) {
    return Instant.ofEpochMilli(trace.startMillis() + i * trace.stepMillis());
  }

  private static double share(double part, double whole) {
    return whole > 0 ? part / whole : 0;
  }

  private static double sum(Trace trace) {
    return sum(trace.values(), 0, trace.values().length);
  }

  private static double sum(double[] values, int from, int until) {
    double sum = 0;
    for (int i = from; i < until; i++) {
      sum += Double.isNaN(values[i]) ? 0 : values[i];
    }
    return sum;
  }

  private static long count(Trace trace) {
    long count = 0;
    for (double v : trace.values()) {
      count += Double.isNaN(v) ? 0 : 1;
    }
    return count;
  }
}
