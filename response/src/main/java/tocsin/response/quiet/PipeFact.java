package tocsin.response.quiet;

import java.time.Instant;
import tocsin.response.words.Fact;

/// What can happen to a pipe through which samples come.
public sealed interface PipeFact extends Fact {
  String pipe();

  /// So many series went quiet at once that it is the pipe; no-data is held.
  record PipeDied(String pipe, String because) implements PipeFact {}

  /// Few enough are quiet again; no-data is held a little longer.
  record PipeBack(String pipe, Instant over, String because) implements PipeFact {}

  /// It lasts for so long that no-data is held no more.
  record PipeTold(String pipe, String because) implements PipeFact {}

  /// All is as it was before.
  record PipeOver(String pipe, String because) implements PipeFact {}
}
