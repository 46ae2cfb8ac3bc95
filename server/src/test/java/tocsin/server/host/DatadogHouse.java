package tocsin.server.host;

import com.datadog.api.client.ApiClient;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A server that Datadog's own clients are pointed at.
abstract class DatadogHouse {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(folder.resolve("data"), Map.of());
    house.api("PUT", "/teams/shop", "{}");
  }

  @AfterEach
  void close() {
    house.close();
  }

  ApiClient client() {
    ApiClient client = new ApiClient();
    client.setServerIndex(null).setBasePath(house.address());
    client.configureApiKeys(Map.of("apiKeyAuth", TestHouse.KEY, "appKeyAuth", "none"));
    return client;
  }
}
