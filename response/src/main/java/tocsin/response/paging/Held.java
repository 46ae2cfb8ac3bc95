package tocsin.response.paging;

/// Why a page whose time has come waits.
public enum Held {
  /// What is not urgent comes in one message with more of the same.
  BUNDLED("more that is not urgent may come, and is told in one message"),
  /// It can wait, and these are hours in which the person is told nothing that can.
  QUIET("these are quiet hours of this person"),
  /// A person gets only so many messages a minute.
  PERSON("this person was sent many messages; what there is more comes in one"),
  /// A vendor gets only so many messages at once.
  VENDOR("many messages are on their way there"),
  /// A vendor does not answer, and there is no other way to the person.
  CIRCUIT("nothing gets through there now");

  private final String words;

  Held(String words) {
    this.words = words;
  }

  /// In words, for people.
  public String words() {
    return words;
  }
}
