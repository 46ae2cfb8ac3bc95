package tocsin.sim.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What playing cases came to. Not thread-safe.
public final class Report {
  private final List<String> failures = new ArrayList<>();
  private final List<String> notYet = new ArrayList<>();
  private int passed;

  /// Notes whether a case came out as expected.
  public void check(String name, boolean asExpected, Object expected, Object actual) {
    if (asExpected) {
      passed++;
    } else {
      failures.add(name + ": expected " + expected + ", actual " + actual);
    }
  }

  public void equal(String name, Object expected, Object actual) {
    check(name, Objects.equals(expected, actual), expected, actual);
  }

  public void fail(String name, String why) {
    failures.add(name + ": " + why);
  }

  /// Notes something that is expected by a case and that the product does not compute.
  public void notYet(String name) {
    notYet.add(name);
  }

  public int passed() {
    return passed;
  }

  public List<String> failures() {
    return List.copyOf(failures);
  }

  public List<String> notYet() {
    return List.copyOf(notYet);
  }
}
