package tocsin.edge.console;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.response.paging.Courier;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.Note;
import tocsin.response.people.ContactMethod;

/// Writes pages to the log.
public final class ConsoleCourier implements Courier {
  private static final Logger log = LoggerFactory.getLogger(ConsoleCourier.class);

  @Override
  public boolean takes(ContactMethod method) {
    return method instanceof ContactMethod.Console;
  }

  @Override
  public Outcome deliver(Delivery delivery) {
    log.atInfo()
        .addKeyValue("to", delivery.message().to())
        .addKeyValue("incident", delivery.message().incident())
        .addKeyValue("severity", delivery.message().severity())
        .addKeyValue("title", delivery.message().title())
        .addKeyValue("because", delivery.message().because())
        .log("page");
    return new Outcome.Delivered("log");
  }

  @Override
  public Outcome tell(Note note) {
    log.atInfo().addKeyValue("to", note.to()).addKeyValue("says", note.whole()).log("note");
    return new Outcome.Delivered("log");
  }
}
