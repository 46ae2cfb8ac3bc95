package tocsin.edge.datadog;

import java.util.List;
import tocsin.ground.web.WebAnswer;

/// A request that is answered with what is wrong with it.
final class BadRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<String> faults;

  BadRequestException(int status, List<String> faults) {
    super(String.join("; ", faults));
    this.status = status;
    this.faults = List.copyOf(faults);
  }

  BadRequestException(String fault) {
    this(400, List.of(fault));
  }

  static BadRequestException missing(String what) {
    return new BadRequestException(404, List.of(what + " not found"));
  }

  WebAnswer answer() {
    return Errors.of(status, faults);
  }
}
