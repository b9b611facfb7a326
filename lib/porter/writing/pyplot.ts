/** @file Names of Matplotlib that `pyplot` of `torchebm/plot` does not have; a test holds this list to it. */
import type { Type } from '../kinds/types.js';

const list = (names: string): string[] => names.trim().split(/\s+/);

/** By the kind of object, names in Python's spelling. */
export const LACKING: Record<'pyplot' | 'Figure' | 'Axes' | 'Artist', ReadonlySet<string>> = {
  pyplot: new Set(
    list(`
      acorr angle_spectrum barbs broken_barh bxp clim cohere colormap connect csd disconnect ecdf
      eventplot figimage findobj gci get get_current_fig_manager getp ginput imread
      inferno locator_params magma magnitude_spectrum minorticks_off minorticks_on new_figure_manager phase_spectrum
      plasma plot_date polar psd quiverkey rc_context rgrids sci set_cmap setp specgram spy
      subplot_tool switch_backend table thetagrids tricontour tricontourf tripcolor triplot
      viridis waitforbuttonpress xcorr
    `),
  ),
  Figure: new Set(
    list(`
      add_artist add_subfigure align_labels align_xlabels align_ylabels draw figimage
      get_edgecolor get_facecolor get_figheight get_figwidth get_size_px set_edgecolor
      subfigures waitforbuttonpress
    `),
  ),
  Axes: new Set(
    list(`
      add_artist add_collection add_image add_line add_table barbs broken_barh
      cohere eventplot get_aspect get_images get_legend get_lines get_position get_shared_x_axes
      get_xscale get_xticklabels get_xticks get_yscale get_yticklabels get_yticks
      indicate_inset minorticks_off minorticks_on psd quiverkey secondary_xaxis secondary_yaxis
      set_anchor set_prop_cycle set_position specgram spy table ticklabel_format
      tricontour tricontourf tripcolor triplot violin
    `),
  ),
  Artist: new Set(list('get_color set_clip_on set_clip_path set_norm set_cmap get_array')),
};

/** Why a name of an object of Matplotlib has no counterpart; null where it has, or where the object is none. */
export function lacking(owner: Type, name: string): string | null {
  if (owner.k !== 'lib' || !owner.name.startsWith('matplotlib.')) return null;
  const kind = owner.name.slice('matplotlib.'.length) as keyof typeof LACKING;
  return LACKING[kind]?.has(name) ? `pyplot of torchebm/plot has no ${name}` : null;
}
