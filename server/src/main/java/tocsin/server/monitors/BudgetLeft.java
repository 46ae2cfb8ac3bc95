package tocsin.server.monitors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tocsin.response.monitor.Form;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Reading;
import tocsin.server.page.Words;

/// What is left of an error budget now, as a number and a bar.
///
/// @param name of the group; empty for the whole monitor
/// @param says what is left, in words
/// @param bar path of what is left in an SVG that is 100 wide and 8 high; of what is missing where
///   it is used up
/// @param style of the bar: `l` for what is left, `f` for what is missing
public record BudgetLeft(String name, String says, String bar, String style) {
  private static final double ALL = 100;

  private record Used(String group, double percent) {}

  /// The least first; none for a monitor of anything else.
  static List<BudgetLeft> of(Monitor m, List<Reading> readings) {
    boolean isBudget = m.form().filter(f -> f instanceof Form.Budget).isPresent();
    List<Used> used = new ArrayList<>();
    for (Reading r : isBudget ? readings : List.<Reading>of()) {
      switch (r) {
        case Reading.Holds h -> used.add(new Used(h.group(), h.value()));
        case Reading.Pending p -> used.add(new Used(p.group(), p.value()));
        case Reading.Warns w -> used.add(new Used(w.group(), w.value()));
        case Reading.Clear c -> used.add(new Used(c.group(), c.value()));
        case Reading.Skipped _, Reading.Missing _ -> {}
      }
    }
    boolean isOne = used.size() == 1;
    return used.stream()
        .sorted(Comparator.comparingDouble(Used::percent).reversed())
        .map(u -> one(isOne ? "" : u.group(), u.percent()))
        .toList();
  }

  private static BudgetLeft one(String group, double used) {
    boolean isGone = used >= ALL;
    double wide = Math.clamp(isGone ? used - ALL : ALL - used, 0, ALL);
    String says =
        isGone
            ? plain(used) + " % used: all of it" + (used > ALL ? " and more" : "")
            : plain(ALL - used) + " % left, " + plain(used) + " % used";
    return new BudgetLeft(group, says, "M0 0h" + plain(wide) + "v8H0z", isGone ? "f" : "l");
  }

  /// With two decimals at most.
  private static String plain(double percent) {
    return Words.number(Math.rint(percent * ALL) / ALL);
  }
}
