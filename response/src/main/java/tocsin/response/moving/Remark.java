package tocsin.response.moving;

/// Something that a person should know about a move.
///
/// @param name of the thing there
/// @param place where it stands in what was read
/// @param problem what is the matter
/// @param remedy what to do about it
public record Remark(Weight weight, String name, String place, String problem, String remedy) {
  /// What it asks for.
  public enum Weight {
    /// It could not be carried over, or not all of it.
    LEFT,
    /// It is here, and a person has to look at it.
    ATTENTION
  }
}
