/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-arena.h"
#include "dossier-align.h"
#include "dossier-phrases.h"
#include "dossier-sentences.h"
#include "dossier-vocabulary.h"
#include "dossier-words.h"

G_BEGIN_DECLS

#define DOSSIER_ALIGN_NONE G_MAXUINT32

/* A name that more actors share, or words that more quotes do, tell nothing;
 * nor may a hostile document make their lists long. */
#define DOSSIER_ALIGN_MAX_SHARED 32

struct _DossierAlignment
{
  gatomicrefcount ref_count;
  DossierDocument *document;
  DossierArena arena; /* for all that follows */
  DossierAlignedParagraph *paragraphs;
  guint n_paragraphs;
  DossierUnplaced *unplaced;
  guint n_unplaced;
};

/* --- What is known of the study edition (dossier-align-study.c) --- */

typedef enum
{
  DOSSIER_FORM_NAME,  /* a name or alias, or how a mention by name stands in the text */
  DOSSIER_FORM_MEANT, /* a description; of use only where the actor is */
} DossierFormKind;

/* How an actor is called. */
typedef struct
{
  DossierFormKind kind;
  const DossierActor *actor;
  const char *text; /* not ended by a zero byte */
  guint32 length;
  guint32 first_word; /* in `form_words` */
  guint32 n_words;
  guint32 next; /* form of the same words but for case and marks, or NONE */
} DossierForm;

/* Words of a direct quote between two ellipses. */
typedef struct
{
  const DossierQuote *quote;
  guint32 part;
  guint32 phrase;
  guint32 next; /* fragment of the same words, or NONE */
} DossierFragment;

/* The paragraphs that have a feature: a stem or an actor. */
typedef struct
{
  guint32 first; /* in `postings` */
  guint32 n;
  float weight;
} DossierFeature;

typedef struct
{
  DossierDocument *document;
  DossierVocabulary words; /* all words of the article and the names */
  DossierVocabulary stems;
  GByteArray *are_common; /* for each word whether it stands in small letters */
  DossierPhrases phrases; /* all names and direct quotes */
  GArray *forms;
  GArray *form_words;       /* of DossierWord */
  GArray *first_forms;      /* of each phrase, of guint32 */
  GArray *fragments;        /* in the order of the quotes and their parts */
  GArray *first_fragments;  /* of each phrase */
  guint32 *quote_fragments; /* of each quote its first fragment, and one more */
  guint8 *are_contested;    /* for each phrase whether strangers share it: see below */

  guint n_paragraphs;
  DossierFeature *features; /* stems, from 1 on, then actors */
  guint n_features;
  guint32 *postings;
  float *self_weights; /* of each paragraph: the weight of all its features */
  guint32 *lengths;    /* of each paragraph, characters */
  double weight;       /* of a feature that one paragraph has */
} DossierAlignStudy;

DossierAlignStudy *dossier_align_study_new (DossierDocument *document);
void dossier_align_study_free (DossierAlignStudy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAlignStudy, dossier_align_study_free)

guint dossier_align_study_find_stem (const DossierAlignStudy *self,
                                     const DossierWord *word,
                                     const char *text,
                                     GString *scratch);

/* --- Names and quotes in a text (dossier-align-names.c) --- */

/* Words `first` to `end` of a text are the words of a phrase. */
typedef struct
{
  guint32 phrase;
  guint32 first;
  guint32 end;
} DossierPhraseMatch;

GArray *dossier_align_find_phrases (const DossierAlignStudy *study,
                                    const char *text,
                                    const GArray *words);
gboolean dossier_align_form_fits (const DossierAlignStudy *study,
                                  const DossierForm *form,
                                  const char *text,
                                  const GArray *words,
                                  guint first,
                                  gboolean begins_sentence);

/* --- The original in units (dossier-align-units.c) --- */

/* A sentence of the original, or what is left of one beside clutter. */
typedef struct
{
  guint32 block;
  guint32 start; /* bytes within the block */
  guint32 end;
  guint32 first_feature; /* in `unit_features` */
  guint32 n_features;
  guint32 first_hit; /* in `hits` */
  guint32 n_hits;
  guint32 n_content; /* words that tell what it is about, shared or not */
  guint32 n_characters;
  guint64 hash; /* of its words; 0 of a few */
  guint begins_block : 1;
  guint begins_piece : 1; /* of a block that clutter divides */
  guint is_weak : 1;      /* a heading, a caption */
} DossierAlignUnit;

/* A paragraph of whose quotes a unit holds words. */
typedef struct
{
  guint32 paragraph;
  float weight;
} DossierAlignHit;

typedef struct
{
  const DossierAlignStudy *study;
  DossierBlocks *blocks;
  GArray *units;
  GArray *unit_features; /* of guint32 */
  GArray *hits;
  guint64 n_characters; /* of all units */
} DossierAlignOriginal;

gboolean dossier_align_original_init (DossierAlignOriginal *self,
                                      const DossierAlignStudy *study,
                                      DossierBlocks *blocks,
                                      GCancellable *cancellable,
                                      GError **error);
void dossier_align_original_clear (DossierAlignOriginal *self);
void dossier_align_original_score (const DossierAlignOriginal *self,
                                   guint unit,
                                   guint first_paragraph,
                                   guint end_paragraph,
                                   float *scores);

/* dossier-align-repeats.c */
void dossier_align_drop_repeats (DossierAlignOriginal *original);

#define DOSSIER_ALIGN_UNIT(original, index)                                                        \
  (&g_array_index ((original)->units, DossierAlignUnit, (index)))

/* --- Which unit belongs to which paragraph --- */

/* dossier-align-band.c: where the path may run. Unit i may belong to
 * paragraphs lows[i] to highs[i]. */
void dossier_align_find_band (const DossierAlignOriginal *original, guint32 *lows, guint32 *highs);

/* dossier-align-path.c: the best path, a paragraph for each unit or NONE. */
guint32 *dossier_align_find_path (const DossierAlignOriginal *original, GCancellable *cancellable);

/* dossier-align-settle.c: leaves out what was joined without proof, and adds
 * what stands elsewhere than the order has it. */
void dossier_align_settle (const DossierAlignOriginal *original, guint32 *paragraphs);

/* --- Within a paragraph --- */

/* What of the original stands for a paragraph, taken apart. */
typedef struct
{
  const DossierAlignStudy *study;
  const DossierParagraph *paragraph;
  const char *text;
  GArray *words;
  GArray *sentences;
  GArray *matches;        /* of DossierPhraseMatch, sorted by phrase and place */
  GByteArray *are_first;  /* for each word whether it begins a sentence */
  GByteArray *are_quoted; /* for each word whether quotation marks are open */
  guint32 *numbers;       /* of each word, made when first needed */
  gsize n_steps;          /* taken so far in looking for split quotes */
  GArray *mentions;       /* of DossierAlignedMention */
  GArray *quotes;         /* of DossierAlignedQuote */
} DossierAlignPassage;

/* dossier-align-passage.c */
void dossier_align_passage_init (DossierAlignPassage *self,
                                 const DossierAlignStudy *study,
                                 const DossierParagraph *paragraph,
                                 const char *text);
void dossier_align_passage_clear (DossierAlignPassage *self);

/* dossier-align-mentions.c: strangers of all passages are noted before the
 * mentions of any are found. */
void dossier_align_note_strangers (const DossierAlignPassage *self);
void dossier_align_find_mentions (DossierAlignPassage *self);

/* dossier-align-context.c: whether words that spell a name are a name there. */
gboolean dossier_align_is_name_there (const DossierAlignPassage *self,
                                      const DossierActor *actor,
                                      guint first,
                                      guint end,
                                      const guint8 *are_begun,
                                      const guint8 *are_ended);

gboolean dossier_align_is_strangers (const DossierAlignPassage *self,
                                     const DossierActor *actor,
                                     guint word,
                                     const guint8 *are_ended);

/* dossier-align-edges.c: what stands before the first and after the last word
 * of a part of a quote. */
typedef struct
{
  const char *head;
  gsize head_length;
  guint n_openers;
  guint n_closers;
  gboolean has_stop;
} DossierQuoteEdges;

DossierQuoteEdges dossier_quote_edges_read (const DossierQuotePart *part);
gsize dossier_quote_edges_extend_start (const DossierQuoteEdges *self,
                                        const char *text,
                                        gsize start);
gsize dossier_quote_edges_extend_end (const DossierQuoteEdges *self, const char *text, gsize end);

/* dossier-align-split.c */
gboolean dossier_align_find_split_part (DossierAlignPassage *self,
                                        const DossierQuote *quote,
                                        guint part);

/* dossier-align-quotes.c */
void dossier_align_find_quotes (DossierAlignPassage *self);
gboolean dossier_align_find_part (DossierAlignPassage *self,
                                  const DossierQuote *quote,
                                  guint part,
                                  gboolean is_foreign);

/* dossier-align-retelling.c */
GArray *dossier_align_find_sentences (const DossierAlignPassage *self);

/* --- All that is at work while an alignment is made --- */

typedef struct
{
  DossierAlignment *alignment;
  DossierAlignStudy *study;
  DossierAlignOriginal original;
  guint32 *paragraphs;   /* of each unit */
  GArray *passages;      /* of DossierAlignPassage */
  guint32 *part_offsets; /* of each quote: where its parts begin in `are_placed` */
  guint8 *are_placed;    /* of each part of a quote: found somewhere */
} DossierAlignWork;

/* dossier-align-unplaced.c */
void dossier_align_list_unplaced (DossierAlignWork *work);

#define DOSSIER_ALIGN_WORD(passage, index) (&g_array_index ((passage)->words, DossierWord, (index)))

G_END_DECLS
