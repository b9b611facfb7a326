/** @file Figures: energies, samples, losses, images and animations, as PNG, SVG and GIF. */

export type { Pixels } from '../io/png.js';
export type { Color } from './color.js';
export { type CompareOptions, compareSamples } from './compare.js';
export type { ArrayInput, EnergySource, NestedNumbers } from './data.js';
export { Figure, type FigureOptions, figure, type Panels, type PngOptions } from './figure.js';
export { Animation, type GifOptions, gif } from './gif.js';
export { type ImageGridOptions, imageGrid } from './images.js';
export {
  type LandscapeOptions,
  plot2dEnergyLandscape,
  plotSamplesOnEnergy,
  plotSampleTrajectories,
  type SamplesOptions,
  type TrajectoryOptions,
} from './landscape.js';
export type { LegendPlace, Panel } from './look.js';
export { type LossOptions, plotLoss } from './loss.js';
export { type BandOptions, band } from './marks/band.js';
export { type BarsOptions, bars, type HistogramOptions, histogram } from './marks/bars.js';
export { type ContourFilledOptions, type ContourOptions, contour, contourFilled } from './marks/contour.js';
export { type HeatOptions, heat } from './marks/heat.js';
export { type TextOptions, text } from './marks/label.js';
export { type LineOptions, line } from './marks/line.js';
export type { Dash, Mark, Numbers } from './marks/mark.js';
export type { Marker } from './marks/markers.js';
export { type PolygonOptions, polygon } from './marks/polygon.js';
export { type QuiverOptions, quiver } from './marks/quiver.js';
export { type RuleOptions, rule } from './marks/rule.js';
export { type ScatterOptions, scatter } from './marks/scatter.js';
export { type StreamlinesOptions, streamlines } from './marks/streamlines.js';
export { type SurfaceMarkOptions, surface } from './marks/surface.js';
export {
  type ColorbarOptions,
  type LegendOptions,
  type PanelOptions,
  panel,
  type TickOption,
} from './panel.js';
export {
  Artist,
  ArtistAnimation,
  Axes,
  FFMpegWriter,
  FuncAnimation,
  Line2D,
  LinearSegmentedColormap,
  ListedColormap,
  Patch,
  type PathEffect,
  PillowWriter,
  PyFigure,
  patheffects,
  pyplot,
  type WriterKeywords,
} from './pyplot/index.js';
export { type PlotSamplesOptions, plotSamples } from './samples.js';
export { plot3dEnergyLandscape, type SurfaceOptions } from './surface.js';
export type { Range } from './ticks.js';
