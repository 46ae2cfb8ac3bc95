package tocsin.response.downtime;

/// Whether something is told, and why.
public sealed interface Decision {
  String because();

  record Tell(String because) implements Decision {}

  record Hold(String because) implements Decision {}
}
