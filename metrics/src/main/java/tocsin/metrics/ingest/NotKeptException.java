package tocsin.metrics.ingest;

import tocsin.metrics.ingest.IngestCounters.Fault;

/// A sample that is not kept, and why. Has no stack trace: these are counted, not debugged.
final class NotKeptException extends Exception {
  private final Fault fault;

  NotKeptException(Fault fault) {
    super(fault.name(), null, false, false);
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
