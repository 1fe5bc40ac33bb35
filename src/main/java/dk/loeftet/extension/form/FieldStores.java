package dk.loeftet.extension.form;

import dk.loeftet.extension.model.Pathway;
import dk.loeftet.extension.model.Pathways;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.util.function.SingletonSupplier;

/** All field stores as one. They are looked up late: a store may itself need the engine that is just being built. */
final class FieldStores implements SmartInitializingSingleton {

    private final SingletonSupplier<Map<String, FieldStore>> owners;
    private final Pathways pathways;

    FieldStores(ObjectProvider<FieldStore> stores, Pathways pathways) {
        this.owners = SingletonSupplier.of(() -> byField(stores.orderedStream()));
        this.pathways = pathways;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (String field : owners.obtain().keySet()) {
            for (Pathway pathway : pathways.all()) {
                if (pathway.variable(field).isPresent()) {
                    throw new IllegalStateException("Feltet »" + field + "« hører til sagens tabeller og må ikke stå"
                            + " som variabel i pathway.yaml for »" + pathway.key() + "«. Fjern det dér.");
                }
            }
        }
    }

    Optional<FieldStore> ownerOf(String field) {
        return Optional.ofNullable(owners.obtain().get(field));
    }

    /** The present values of those names that belong to a store. */
    Map<String, Object> read(FieldContext context, Set<String> names) {
        Map<FieldStore, Set<String>> wanted = new LinkedHashMap<>();
        for (String name : names) {
            ownerOf(name)
                    .ifPresent(store ->
                            wanted.computeIfAbsent(store, s -> new HashSet<>()).add(name));
        }
        Map<String, Object> values = new HashMap<>();
        wanted.forEach((store, fields) -> store.read(context, Set.copyOf(fields))
                .forEach((name, value) -> {
                    // A store that answers more than it was asked for must not reach a form that does not use it.
                    if (fields.contains(name) && value != null) {
                        values.put(name, value);
                    }
                }));
        return values;
    }

    void write(FieldContext context, Map<String, Object> values) {
        Map<FieldStore, Map<String, Object>> perStore = new LinkedHashMap<>();
        values.forEach(
                (name, value) -> perStore.computeIfAbsent(ownerOf(name).orElseThrow(), store -> new LinkedHashMap<>())
                        .put(name, value));
        perStore.forEach((store, own) -> store.write(context, own));
    }

    private static Map<String, FieldStore> byField(Stream<FieldStore> stores) {
        Map<String, FieldStore> byField = new HashMap<>();
        stores.forEach(store -> store.fields().forEach(field -> {
            FieldStore other = byField.put(field, store);
            if (other != null) {
                throw new IllegalStateException("Field '" + field + "' is owned by two stores: "
                        + other.getClass().getName() + " and "
                        + store.getClass().getName());
            }
        }));
        return byField;
    }
}
