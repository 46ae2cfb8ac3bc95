package tocsin.response.words;

/// Names an escalation policy.
public record PolicyId(String value) implements Comparable<PolicyId> {
  public PolicyId {
    Ids.check("PolicyId", value);
  }

  @Override
  public int compareTo(PolicyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
