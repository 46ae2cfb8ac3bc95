package tocsin.metrics.ingest;

/// Bytes that are no pickle, or one that asks for more than texts, numbers, lists and tuples. Has
/// no stack trace: these are counted, not debugged.
final class BadPickleException extends Exception {
  private static final int SHOWN = 160;

  BadPickleException(String problem) {
    super(problem.length() > SHOWN ? problem.substring(0, SHOWN) : problem, null, false, false);
  }

  String problem() {
    return String.valueOf(getMessage());
  }
}
