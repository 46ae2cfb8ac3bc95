package tocsin.edge.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// The browser of the tests is right: it reads the example of RFC 8291 (section 5, appendix A).
class SubscriberTest {
  private static final String BODY =
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
          + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
          + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

  private static Subscriber ofTheExample() throws GeneralSecurityException {
    return Subscriber.of(
        "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        "BTBZMqHH6r4Tts7J_aSIgg");
  }

  private static byte[] body() {
    return Base64.getUrlDecoder().decode(BODY);
  }

  @Test
  void readsTheExampleOfTheStandard() throws GeneralSecurityException {
    assertThat(ofTheExample().read(body())).isEqualTo("When I grow up, I want to be a watermelon");
  }

  @Test
  void readsNothingThatIsForAnotherOrWasChanged() {
    byte[] changed = body();
    changed[changed.length - 1] ^= 1;

    assertThatThrownBy(() -> Subscriber.fresh().read(body()))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> ofTheExample().read(changed))
        .isInstanceOf(GeneralSecurityException.class);
  }
}
