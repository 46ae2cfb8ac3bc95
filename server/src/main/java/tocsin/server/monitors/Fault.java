package tocsin.server.monitors;

import java.util.List;
import tocsin.response.lint.Check;
import tocsin.response.lint.Finding;
import tocsin.response.monitor.Monitor;

/// Why a monitor is broken, and what to do.
///
/// @param says without a subject: `has matched no series with a value for a day`
/// @param remedy what to do, as a sentence
/// @param href where it is done
public record Fault(String says, String remedy, String href) {
  static List<Fault> of(Monitor m, List<Finding> findings) {
    return findings.stream().map(f -> of(m, f)).toList();
  }

  private static Fault of(Monitor m, Finding f) {
    String proof = f.trace().isEmpty() ? "" : ": " + f.trace().getFirst().says();
    String says = f.check() == Check.NOT_EVALUATED ? f.says() + proof : f.says();
    return new Fault("It " + says + ".", remedy(f.check()), href(m, f.check()));
  }

  private static String remedy(Check check) {
    return switch (check) {
      case NEVER_MATCHES -> "Correct a misspelt name, send the series, or switch it off";
      case FEWER_SERIES -> "Look at which series stopped coming";
      case NOT_EVALUATED -> "Correct its query";
      case FAR_THRESHOLD -> "Choose a threshold that its values may reach";
      case DEAD_HANDLE -> "Name somebody who is on the books, or take the handle out";
      case LONG_MUTED -> "End the downtime, or switch the monitor off";
      case PAGES_NOBODY -> "Choose a policy for its service, or let it write to a room";
      // No other check is about a monitor.
      default -> "Look at it";
    };
  }

  private static String href(Monitor m, Check check) {
    return switch (check) {
      case LONG_MUTED -> "/downtimes";
      case PAGES_NOBODY -> "/services/" + m.service();
      case FEWER_SERIES -> "/monitors/" + m.id();
      default -> "/monitors/" + m.id() + "/edit";
    };
  }
}
