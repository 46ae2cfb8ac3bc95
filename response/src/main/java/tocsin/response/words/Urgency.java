package tocsin.response.words;

/// Which of a person's notification rules apply. Low urgency never escalates.
public enum Urgency {
  HIGH,
  LOW
}
