package org.virtargv.write;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlTransient;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glassfish.jaxb.runtime.api.JAXBRIContext;
import org.glassfish.jaxb.runtime.v2.model.annotation.RuntimeAnnotationReader;
import org.glassfish.jaxb.runtime.v2.model.annotation.RuntimeInlineAnnotationReader;
import org.virtargv.domain.Domain;

/**
 * The domain model as one JAXB context. It says for every class what would else stand on each of them: a type name that
 * is unique (nested classes share simple names: {@code Disk.Source}, {@code Interface.Source}) and the order of the
 * children, a class' own before those of the class above it, so that alias and address come last as libvirt writes
 * them.
 */
final class JaxbModel {
    private JaxbModel() {}

    /** Made when first asked for, and once: it takes a good part of a second. */
    private static final class Holder {
        private static final JAXBContext CONTEXT = make();
    }

    static JAXBContext context() {
        return Holder.CONTEXT;
    }

    private static JAXBContext make() {
        RuntimeInlineAnnotationReader plain = new RuntimeInlineAnnotationReader();
        Object reader = Proxy.newProxyInstance(
                JaxbModel.class.getClassLoader(),
                new Class<?>[] {RuntimeAnnotationReader.class},
                (proxy, method, args) -> {
                    if (args != null
                            && args.length > 1
                            && args[0] == XmlType.class
                            && args[1] instanceof Class<?> type) {
                        if (method.getName().equals("getClassAnnotation")) {
                            return typeOf(type);
                        }
                    } else if (method.getName().equals("hasClassAnnotation") && args[1] == XmlType.class) {
                        return true;
                    }
                    try {
                        return method.invoke(plain, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        try {
            return JAXBContext.newInstance(
                    new Class<?>[] {Domain.class}, Map.of(JAXBRIContext.ANNOTATION_READER, reader));
        } catch (JAXBException e) {
            throw new IllegalStateException("the domain model is no JAXB model", e);
        }
    }

    @SuppressWarnings("BadAnnotationImplementation") // JAXB reads it, and compares it with none
    private static XmlType typeOf(Class<?> type) {
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        String[] order = type.isEnum() ? new String[] {""} : order(type);
        return new XmlType() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String[] propOrder() {
                return order;
            }

            @Override
            public String namespace() {
                return "##default";
            }

            @Override
            public Class<?> factoryClass() {
                return XmlType.DEFAULT.class;
            }

            @Override
            public String factoryMethod() {
                return "";
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return XmlType.class;
            }
        };
    }

    /**
     * The fields that are child elements; a class that extends another that is no type of its own takes over its
     * fields.
     */
    private static String[] order(Class<?> type) {
        List<String> out = new ArrayList<>();
        for (Class<?> c = type;
                c != Object.class && (c == type || c.isAnnotationPresent(XmlTransient.class));
                c = c.getSuperclass()) {
            Arrays.stream(c.getDeclaredFields())
                    .filter(JaxbModel::isElement)
                    .map(Field::getName)
                    .forEach(out::add);
        }
        return out.isEmpty() ? new String[] {""} : out.toArray(String[]::new);
    }

    private static boolean isElement(Field field) {
        return (!Modifier.isStatic(field.getModifiers())
                        && !field.isAnnotationPresent(XmlTransient.class)
                        && !field.isAnnotationPresent(XmlAttribute.class)
                        && !field.isAnnotationPresent(XmlValue.class))
                || field.isAnnotationPresent(XmlAnyElement.class);
    }
}
