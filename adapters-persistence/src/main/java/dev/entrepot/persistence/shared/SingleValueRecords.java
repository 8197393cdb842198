package dev.entrepot.persistence.shared;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Lets a record whose only component is called {@code value} stand in JSON as that value. */
final class SingleValueRecords extends SimpleModule {

    private static final long serialVersionUID = 1L;

    SingleValueRecords() {
        setSerializerModifier(new Writing());
        setDeserializerModifier(new Reading());
    }

    private static boolean isSingleValue(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value");
    }

    private static final class Writing extends ValueSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription.Supplier described, ValueSerializer<?> usual) {
            Class<?> type = described.getBeanClass();
            return isSingleValue(type) ? new Writer(accessorOf(type)) : usual;
        }

        private static MethodHandle accessorOf(Class<?> type) {
            try {
                return MethodHandles.publicLookup()
                        .unreflect(type.getRecordComponents()[0].getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(type + " is not public, so it cannot be stored as JSON", e);
            }
        }
    }

    private static final class Reading extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier described, ValueDeserializer<?> usual) {
            Class<?> type = described.getBeanClass();
            if (!isSingleValue(type)) {
                return usual;
            }
            Class<?> component = type.getRecordComponents()[0].getType();
            return new Reader(constructorOf(type, component), component);
        }

        private static MethodHandle constructorOf(Class<?> type, Class<?> component) {
            try {
                return MethodHandles.publicLookup()
                        .findConstructor(type, MethodType.methodType(void.class, component))
                        .asType(MethodType.methodType(Object.class, Object.class));
            } catch (NoSuchMethodException | IllegalAccessException e) {
                throw new IllegalStateException(type + " is not public, so it cannot be stored as JSON", e);
            }
        }
    }

    private static final class Writer extends ValueSerializer<Object> {

        private final MethodHandle accessor;

        Writer(MethodHandle accessor) {
            this.accessor = accessor;
        }

        @Override
        public void serialize(Object single, JsonGenerator json, SerializationContext context) {
            context.writeValue(json, invoke(accessor, single));
        }
    }

    private static final class Reader extends ValueDeserializer<Object> {

        private final MethodHandle constructor;
        private final Class<?> component;

        Reader(MethodHandle constructor, Class<?> component) {
            this.constructor = constructor;
            this.component = component;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            return invoke(constructor, context.readValue(json, component));
        }
    }

    private static Object invoke(MethodHandle handle, Object argument) {
        try {
            return handle.invokeExact(argument);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
