package tocsin.response.service;

/// When a new alert joins an open incident instead of opening one.
public enum Grouping {
  /// It joins the open incident of its service.
  SERVICE,
  /// It joins only the open incident with the same key.
  KEY,
  /// It joins while the window of the service's [GroupRule] lasts.
  TIME,
  /// It joins while the window lasts, and only alerts that are equal in the fields of the rule.
  CONTENT
}
