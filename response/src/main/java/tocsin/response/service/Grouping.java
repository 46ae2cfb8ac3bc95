package tocsin.response.service;

/// When a new alert joins an open incident instead of opening one.
public enum Grouping {
  /// It joins the open incident of its service.
  SERVICE,
  /// It joins only the open incident with the same key.
  KEY
}
