package tocsin.response.orchestration;

/// One rule.
///
/// @param stop whether the rules after it in its list are left out when it matches
public record Rule(String name, Condition when, Actions then, boolean stop) {}
