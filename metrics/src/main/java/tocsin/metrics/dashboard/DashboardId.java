package tocsin.metrics.dashboard;

import java.util.Locale;
import java.util.Set;

/// Names a dashboard, as it stands in its address.
public record DashboardId(String value) {
  private static final int LONGEST = 80;
  // Addresses of their own below `/dashboards`.
  private static final Set<String> TAKEN = Set.of("new", "import");

  public DashboardId {
    if (!value.matches("[a-z0-9][a-z0-9._-]{0," + (LONGEST - 1) + "}") || TAKEN.contains(value)) {
      throw new IllegalArgumentException(
          "'"
              + (value.length() > LONGEST ? value.substring(0, LONGEST) + "..." : value)
              + "' (expected: up to "
              + LONGEST
              + " of a-z, 0-9, '-', '_' and '.', but not 'new' or 'import')");
    }
  }

  /// An id made of the words of a title.
  public static DashboardId of(String title) {
    String plain =
        title
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = plain.length() > 60 ? plain.substring(0, 60).replaceAll("-+$", "") : plain;
    return new DashboardId(cut.isEmpty() || TAKEN.contains(cut) ? "dashboard" : cut);
  }

  /// The same with a number, for when the plain one is taken.
  public DashboardId numbered(int number) {
    return new DashboardId(value + "-" + number);
  }

  @Override
  public String toString() {
    return value;
  }
}
