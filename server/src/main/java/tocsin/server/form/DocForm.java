package tocsin.server.form;

import java.util.List;
import tocsin.response.document.Document;

/// The form of one document.
///
/// @param revision what is edited; 0 for a new one
/// @param problems what was wrong as a whole
/// @param preview target to draw beside it; empty for none
/// @param limit threshold to draw into the preview
public record DocForm(
    DocKind kind,
    String id,
    int revision,
    List<Field> fields,
    List<String> problems,
    List<String> notes,
    String preview,
    String limit,
    List<String> keys,
    List<Document> history) {
  /// One field.
  ///
  /// @param choices what can be chosen; empty for free text
  public record Field(
      String name,
      String label,
      String hint,
      String value,
      boolean isArea,
      List<String> choices,
      List<String> faults) {
    Field with(String value, List<String> faults) {
      return new Field(name, label, hint, value, isArea, choices, faults);
    }
  }

  public boolean exists() {
    return revision > 0;
  }

  public String title() {
    return exists() ? id : "New " + kind.singular();
  }
}
