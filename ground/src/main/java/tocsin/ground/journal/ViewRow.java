package tocsin.ground.journal;

/// One row of a view.
///
/// @param view name of the view, such as `incident`
/// @param key unique inside the view
/// @param group what lists are filtered by, such as `open`; empty when there is only one list
/// @param order what lists are sorted by, descending
/// @param body JSON text
public record ViewRow(String view, String key, String group, long order, String body) {}
