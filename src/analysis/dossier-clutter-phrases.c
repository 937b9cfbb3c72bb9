/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-clutter.h"

/* What news sites write around an article, in English and Spanish. It is
 * looked for where a sentence may begin, so that words of a language will do. */
const DossierFurnitureTable dossier_furniture_tables[] = {
  { DOSSIER_FURNITURE_LABEL,
    "advertising|ad|app|archive|audio|bluesky|bookmark|close|comment|comments|copy|"
    "copy link|copyright|date|dismiss|edition|email|e "
    "mail|explore|facebook|favorite|flipboard|follow|font size|"
    "gift|gift article|gift this|home|instagram|likes|link|linkedin|listen|live|log in|log "
    "out|login|"
    "mastodon|menu|more|most popular|most "
    "read|newsletter|newsletters|next|notifications|opinion|opinions|"
    "options|photos|pinterest|play|podcast|podcasts|previous|print|print article|published|read|"
    "read more|read next|reddit|register|related|replies|reprints|reuse|reuse this "
    "content|rss|save|"
    "save article|saved|search|sections|send|settings|share|share full article|shares|show "
    "all|show less|"
    "show more|sign in|sign up|skip|sponsored|subscribe|subscribe now|support us|telegram|text "
    "size|"
    "threads|tiktok|topics|trending|tweet|twitter|updated|video|videos|view "
    "all|watch|whatsapp|x|youtube" },
  { DOSSIER_FURNITURE_LABEL,
    "anterior|anuncio|apoyanos|apóyanos|archivo|boletín|boletines|buscar|cerrar|comentar|"
    "comentario|"
    "comentarios|comparte|compartir|copiar "
    "enlace|correo|edición|enviar|escuchar|fotos|guardar|hemeroteca|"
    "imprimir|inicia sesión|iniciar sesión|leer más|lo más leído|lo más visto|más leídas|más leído|"
    "más noticias|menú|noticias relacionadas|patrocinado|publicado|regístrate|registrarse|"
    "relacionado|relacionados|secciones|seguir|siguiente|suscribirse|suscríbase|suscríbete|tuitear|"
    "temas|última hora|ver más|ver todo|videos|vídeos" },
  { DOSSIER_FURNITURE_PHRASE,
    "a version of this article appears in print|accept all cookies|accept cookies|add to favorites|"
    "add to your saved stories|advertisement continue reading the main story|all rights "
    "reserved|already a subscriber|"
    "already a subscriber sign in|article continues below|article continues below advertisement|"
    "article continues after advertisement|back to top|be the first to comment|choose your plan|"
    "click here to subscribe|comment on this story|comments are closed|continue reading|"
    "continue reading the main story|cookie policy|create a free account|create an account|"
    "download our app|download the app|end of carousel|enter your email|enter your email address|"
    "follow us|follow us on|get full access|get the full experience|get unlimited access|"
    "gift this article|give this article|go ad free|image credit|join the conversation|join the "
    "discussion|"
    "leave a comment|listen to article|listen to the article|listen to this article|listen to this "
    "story|load more|"
    "loading comments|log in to comment|manage preferences|manage your account|min read|mins "
    "read|minute read|minutes read|"
    "more from the web|more on this story|more on this topic|more stories|more top stories|"
    "open in app|please enable javascript|post a comment|print this article|privacy policy|"
    "read full article|read the comments|read the full article|read the full story|read this "
    "article|"
    "recommended for you|recommended stories|related articles|related content|related stories|"
    "related topics|scroll to continue|see all comments|see more|send any friend a story|"
    "share on facebook|share on linkedin|share on twitter|share on whatsapp|share on x|share this|"
    "share this article|share this content|share this post|share this story|share via email|show "
    "comments|"
    "sign in to comment|sign in to continue|sign up now|skip ad|skip advertisement|skip past "
    "newsletter promotion|"
    "skip to content|skip to main content|skip to navigation|sponsored content|start free trial|"
    "start your free trial|story continues below|story continues below advertisement|"
    "subscribe to continue reading|subscribe today|support our journalism|terms of service|terms "
    "of use|"
    "thank you for reading|this article is more than|today s paper|try it free|unlock this "
    "article|view comments|"
    "view more comments|we use cookies|write a comment|you may also like|you might also like|"
    "your email address will not be published" },
  { DOSSIER_FURNITURE_PHRASE,
    "a quién le interesa|aceptar cookies|aceptar todas|archivado en|aviso legal|comparte esta "
    "noticia|"
    "comparte este artículo|compartir en facebook|compartir en twitter|compartir en whatsapp|"
    "continuar leyendo|continúa leyendo|crear una cuenta|deja un comentario|deja tu comentario|"
    "descarga la app|descarga nuestra app|elige tu plan|escuchar artículo|escucha este "
    "artículo|haz clic aquí|"
    "ir al contenido|lee también|leer artículo completo|leer también|le puede interesar|mira "
    "también|"
    "más información|min de lectura|minutos de lectura|no te pierdas|política de cookies|"
    "política de privacidad|puede interesarte|saltar al contenido|seguir leyendo|síguenos|síguenos "
    "en|"
    "suscríbete ahora|suscríbete para seguir leyendo|te puede interesar|te recomendamos|tiempo de "
    "lectura|"
    "todos los derechos reservados|términos y condiciones|ver comentarios|ver más comentarios|"
    "ya eres suscriptor|ya soy suscriptor" },
  /* Names of icons, read out where a picture should be, and the like. */
  { DOSSIER_FURNITURE_PHRASE,
    "advertisement|publicidad|arrowdown|arrowleft|arrowright|arrowup|caretdown|caretleft|"
    "caretright|caretup|checkmark|"
    "chevrondown|chevronleft|chevronright|chevronup|hamburgermenu|icon arrow right|icon share|"
    "infoicon|playicon|shareicon" },
  { DOSSIER_FURNITURE_PROMPT,
    "also read|click here|download our|download the|editor s picks|follow us on|get our|get the "
    "app|"
    "read also|read more|related|related article|related story|recommended|see also|sign up|sign "
    "up for|"
    "sign up here|sign up to|subscribe for|subscribe to|support|watch|what to read next|"
    "apúntate|descarga|inscríbete|lea también|lee también|leer más|léase también|más información|"
    "mira también|recibe|relacionado|suscríbase a|suscríbete a|te puede interesar|ver también" },
  { DOSSIER_FURNITURE_FILLER,
    "a m|am|p m|pm|a.m|p.m|edt|est|et|gmt|utc|pdt|pst|cet|cest|h|hrs|ago|hours ago|hour "
    "ago|minutes ago|day ago|"
    "days ago|at|last updated|last modified|posted on|published on|first published|updated on|"
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|"
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|"
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|"
    "diciembre|"
    "lunes|martes|miércoles|jueves|viernes|sábado|domingo|actualizado|actualizado a "
    "las|actualizado el|"
    "hace|horas|minutos|days|hours|minutes|mins|min|de|del|a las|el" },
  { DOSSIER_FURNITURE_CREDIT,
    "afp|ap|ap photo|associated press|bloomberg|bloomberg news|courtesy|courtesy of|efe|epa|file "
    "photo|"
    "foto|fotografía|getty|getty images|handout|illustration|illustration by|ilustración|image|"
    "photo|photo by|photograph|photograph by|photographer|photos|pool|reuters|shutterstock|"
    "the washington post|the new york times|upi|zuma" },
};

const guint dossier_n_furniture_tables = G_N_ELEMENTS (dossier_furniture_tables);
