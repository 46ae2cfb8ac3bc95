package tocsin.response.message;

import java.util.List;
import java.util.Optional;

/// What is said of one transition.
///
/// @param handles who is told, without `@`, each once, in the order of the text
/// @param priority 1 to 5: what the text asked for, or else the monitor's own
/// @param doubts handles that tell nobody as they stand, with the reason
public record Rendered(
    String title,
    String text,
    List<String> handles,
    Optional<Integer> priority,
    List<String> doubts) {
  public Rendered {
    handles = List.copyOf(handles);
    doubts = List.copyOf(doubts);
  }
}
