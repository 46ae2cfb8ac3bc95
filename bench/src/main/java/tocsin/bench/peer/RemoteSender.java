package tocsin.bench.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;
import tocsin.bench.load.Values;

/// Sends remote-write requests one after the other.
final class RemoteSender implements Sender {
  private List<LoadSeries> series;
  private Values values;
  private List<WriteBody> bodies;
  private List<Job> jobs = new ArrayList<>();

  private record Job(List<WriteBody> bodies, Values values, Rounds rounds) {
    void send(RemoteFlow flow) throws IOException {
      for (int round = rounds.from(); round < rounds.until(); round++) {
        for (WriteBody body : bodies) {
          flow.post(body.write(values, rounds.second(round) * 1_000));
        }
      }
    }
  }

  RemoteSender(List<LoadSeries> series, long seed) {
    this.series = List.copyOf(series);
    this.values = new Values(series, seed);
    this.bodies = WriteBody.of(series);
  }

  @Override
  public List<LoadSeries> series() {
    return series;
  }

  @Override
  public void rename(List<LoadSeries> others, long seed) {
    bodies = series.equals(others) ? bodies : WriteBody.of(others);
    series = List.copyOf(others);
    values = new Values(others, seed);
  }

  @Override
  public void prepare(Rounds rounds) {
    jobs.add(new Job(bodies, values, rounds));
  }

  @Override
  public void send(int port) throws IOException {
    List<Job> prepared = jobs;
    jobs = new ArrayList<>();
    try (RemoteFlow flow = open(port, 0)) {
      for (Job job : prepared) {
        job.send(flow);
      }
    }
  }

  @Override
  public RemoteFlow open(int port, int batch) throws IOException {
    return new RemoteFlow(new HttpConnection(port), bodies, values);
  }
}
