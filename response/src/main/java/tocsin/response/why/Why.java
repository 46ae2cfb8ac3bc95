package tocsin.response.why;

import java.util.List;

/// Why a monitor paged somebody at an instant, or did not.
///
/// @param answer one sentence
/// @param steps what was asked, in order, up to what decided
public record Why(String answer, List<Step> steps) {
  public Why {
    steps = List.copyOf(steps);
  }

  /// One question.
  ///
  /// @param asked in words
  /// @param found what is so
  /// @param decided whether nobody was paged because of this
  public record Step(String asked, String found, boolean decided) {}
}
