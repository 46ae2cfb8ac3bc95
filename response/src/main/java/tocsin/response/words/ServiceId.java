package tocsin.response.words;

/// Names a service that can fail.
public record ServiceId(String value) implements Comparable<ServiceId> {
  public ServiceId {
    Ids.check("ServiceId", value);
  }

  @Override
  public int compareTo(ServiceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
