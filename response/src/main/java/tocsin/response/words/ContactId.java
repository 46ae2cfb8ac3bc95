package tocsin.response.words;

/// Names a contact method of one person.
public record ContactId(String value) implements Comparable<ContactId> {
  public ContactId {
    Ids.check("ContactId", value);
  }

  @Override
  public int compareTo(ContactId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
