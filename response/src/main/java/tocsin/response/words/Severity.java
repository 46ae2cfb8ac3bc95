package tocsin.response.words;

/// How bad an incident is for people; SEV1 is the worst.
public enum Severity {
  SEV1,
  SEV2,
  SEV3,
  SEV4,
  SEV5;

  public boolean worseThan(Severity other) {
    return compareTo(other) < 0;
  }
}
