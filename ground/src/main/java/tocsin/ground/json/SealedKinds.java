package tocsin.ground.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/// The two rules that keep framework annotations out of the domain. First: it writes the case of a
/// sealed interface as `"kind": "simple_name"`, so that the domain needs no annotations. The name
/// of a case is its simple class name in snake case; renaming a case therefore changes what is
/// stored, which the golden files of the facts show.
final class SealedKinds extends JacksonAnnotationIntrospector {
  private static final JsonTypeInfo.Value KIND =
      JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "kind", null, false, true, true);

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedClass c && sealedRoot(c.getRawType())
        ? KIND
        : super.findPolymorphicTypeInfo(config, annotated);
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
    Class<?> type = annotated.getRawType();
    if (!type.isSealed()) {
      return super.findSubtypes(config, annotated);
    }
    List<NamedType> cases = new ArrayList<>();
    collect(type, cases);
    return cases;
  }

  @Override
  public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
    return sealedRoot(annotated.getRawType())
        ? snake(annotated.getRawType().getSimpleName())
        : super.findTypeName(config, annotated);
  }

  /// A record whose only component is a `value` of text is an id: it is written as that text.
  @Override
  public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedMethod m
            && m.getParameterCount() == 0
            && m.getName().equals("value")
            && isWrapper(m.getDeclaringClass())
        ? Boolean.TRUE
        : super.hasAsValue(config, annotated);
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(
      MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedConstructor c && isWrapper(c.getDeclaringClass())
        ? JsonCreator.Mode.DELEGATING
        : super.findCreatorAnnotation(config, annotated);
  }

  private static boolean isWrapper(Class<?> type) {
    if (!type.isRecord()) {
      return false;
    }
    RecordComponent[] parts = type.getRecordComponents();
    return parts.length == 1
        && parts[0].getName().equals("value")
        && parts[0].getType() == String.class;
  }

  private static void collect(Class<?> type, List<NamedType> into) {
    for (Class<?> sub : type.getPermittedSubclasses()) {
      if (sub.isSealed()) {
        collect(sub, into);
      } else {
        into.add(new NamedType(sub, snake(sub.getSimpleName())));
      }
    }
  }

  /// True for a sealed interface and for the cases of one. JDK types are left alone.
  private static boolean sealedRoot(Class<?> type) {
    if (type.getName().startsWith("java.") || type.isEnum()) {
      return false;
    }
    if (type.isSealed()) {
      return true;
    }
    for (Class<?> above : type.getInterfaces()) {
      if (above.isSealed()) {
        return true;
      }
    }
    return false;
  }

  static String snake(String simpleName) {
    return simpleName.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
