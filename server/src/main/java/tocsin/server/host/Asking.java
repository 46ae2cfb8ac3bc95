package tocsin.server.host;

import tocsin.ground.loop.LoopFullException;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;

/// Asks the desk and waits for the answer.
final class Asking {
  private final ResponseWing response;

  Asking(ResponseWing response) {
    this.response = response;
  }

  Answer ask(Input input) {
    try {
      return Futures.get(response.submit(input));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.NoEffect("shutting down; come again");
    } catch (LoopFullException e) {
      return new Answer.NoEffect("too much at once; come again");
    }
  }
}
